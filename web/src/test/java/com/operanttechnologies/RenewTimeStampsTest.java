package com.operanttechnologies;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.seal.archive.Tally;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RenewTimeStampsTest {
  private static final String COMMAND = "--operant.renew-time-stamps";

  @TempDir Path home;

  @Test
  void isAskedForByItsName() {
    assertThat(RenewTimeStamps.isAskedFor("--server.port=0", COMMAND)).isTrue();
    assertThat(RenewTimeStamps.isAskedFor("--operant.renew-seal")).isFalse();
  }

  @Test
  void startsWhatItNeedsAloneAndEndsWithZeroWhereNothingIsDue(CapturedOutput told) {
    assertThat(RenewTimeStamps.run(COMMAND, "--operant.home=" + home)).isZero();

    assertThat(told).contains("0 documents have another time stamp, 0 could not get one");
    assertThat(told).doesNotContain("Tomcat", "Temporal");
  }

  @Test
  void endsWithOneAndSaysWhyWhereADocumentIsLeftWithoutOne(CapturedOutput told) {
    Tally tally = new Tally(1, List.of("Nobody stamps.", "Nobody stamps."));

    assertThat(RenewTimeStamps.told(tally)).isEqualTo(1);

    assertThat(told).contains("1 documents have another", "2 of them: Nobody stamps.");
  }
}
