/** The walls between the rooms, kept by tests. */
@NullMarked
package dev.newsreel.allinone.architecture;

import org.jspecify.annotations.NullMarked;
