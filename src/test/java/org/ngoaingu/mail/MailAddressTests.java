package org.ngoaingu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address, and what would be more than one. */
class MailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"thu@binhthanh.gov.vn", " nv.thu+tin@don-vi.hochiminhcity.gov.vn ", "A1@x.vn"})
    void addressesOfOfficesAreRead(String typed) {
        assertThat(MailAddress.read(typed)).contains(new MailAddress(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "thu",
                "thu@",
                "@x.vn",
                "thu@localhost",
                "thu..a@x.vn",
                "thu@x.vn\r\nBcc: ai@y.vn",
                "thu@x.vn\nsubject: x",
                "thu@x.vn, ai@y.vn",
                "Thu <thu@x.vn>",
                "\"thu x\"@x.vn",
                "thu@x.vn (a)",
                "thu%0d%0a@x.vn\u0000",
                "thư@x.vn",
                "thu@[127.0.0.1]"
            })
    void whatIsNoSingleAddressIsNot(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
    }

    @Test
    void aLongOneIsNot() {
        assertThat(MailAddress.read("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(4) + ".vn"))
                .isEmpty();
    }

    @Test
    void itIsShownMasked() {
        assertThat(new MailAddress("thu@x.vn").masked()).isEqualTo("t***@x.vn");
    }
}
