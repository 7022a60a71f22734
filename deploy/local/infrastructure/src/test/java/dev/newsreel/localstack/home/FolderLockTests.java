package dev.newsreel.localstack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTests {

  @TempDir private Path folder;

  @Test
  void isTakenOnceAtATime() throws Exception {
    try (var _ = FolderLock.take(folder).orElseThrow()) {
      assertThat(FolderLock.take(folder)).isEmpty();
    }
    FolderLock.take(folder).orElseThrow().close();
  }

  @Test
  void saysWhoHasIt() throws Exception {
    try (var _ = FolderLock.take(folder).orElseThrow()) {
      assertThat(FolderLock.lastOwner(folder))
          .contains(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void hasNoOwnerBeforeTheFirst() {
    assertThat(FolderLock.lastOwner(folder)).isEmpty();
  }
}
