package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.platform.StartRefused;

class HostSystemTests {

    @ParameterizedTest
    @CsvSource({
        "Linux, aarch64, linux-arm_64",
        "Mac OS X, x86_64, darwin-x86_64",
        "Mac OS X, aarch64, darwin-arm_64",
        "Windows 11, amd64, windows-x86_64",
        "Linux, riscv64, linux-riscv64",
    })
    void isNamedAsTheArchivesAre(String os, String processor, String name) {
        assertThat(HostSystem.of(os, processor).toString()).startsWith(name);
    }

    @Test
    void aSystemWithoutProgramsIsRefusedByName() {
        assertThatThrownBy(() -> Binaries.archive(new HostSystem("linux", "riscv64", false)))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused.reason().key()).isEqualTo("start.no-binaries");
                    assertThat(refused.reason().arguments()).containsEntry("system", "linux-riscv64");
                });
    }
}
