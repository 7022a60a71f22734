/** The folder that holds a local Newsreel's data. */
@NullMarked
package dev.newsreel.localstack.home;

import org.jspecify.annotations.NullMarked;
