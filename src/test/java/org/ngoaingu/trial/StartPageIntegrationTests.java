package org.ngoaingu.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.ScriptedHandler;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.DatabaseKind;
import org.ngoaingu.platform.RunMode;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** An installation with a database of its own: no trial, no roles. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ScriptedHandler.Setup.class)
class StartPageIntegrationTests {

    @Autowired
    MockMvc web;

    @Autowired
    Trial trial;

    @Autowired
    JdbcClient sql;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    @Autowired
    AssistantSettings settings;

    @Test
    void theStartPageSaysHowToGetLinkedAndOffersNoRoles() throws Exception {
        assertThat(trial.isOn()).isFalse();
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("mã mời"),
                                not(containsString("DÙNG THỬ")),
                                not(containsString("name=\"role\"")))));
        web.perform(post("/").param("role", "ADMIN").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void anEmptyEmbeddedDatabaseBecomesATrialUnlessSomethingSpeaksAgainst() {
        assertThat(trial(DatabaseKind.EMBEDDED, RunMode.SERVER, environment()).begins())
                .isTrue();

        assertThat(trial(DatabaseKind.EMBEDDED, RunMode.SERVER, environment().withProperty("TELEGRAM_BOT_TOKEN", " "))
                        .begins())
                .isTrue();

        assertThat(trial(DatabaseKind.EXTERNAL, RunMode.SERVER, environment()).isOn())
                .isFalse();
        assertThat(trial(DatabaseKind.EMBEDDED, RunMode.COMMAND, environment()).isOn())
                .isFalse();
        assertThat(trial(DatabaseKind.EMBEDDED, RunMode.SERVER, environment().withProperty("assistant.trial", "off"))
                        .isOn())
                .isFalse();
        assertThat(trial(
                                DatabaseKind.EMBEDDED,
                                RunMode.SERVER,
                                environment().withProperty("TELEGRAM_BOT_TOKEN", "1:secret"))
                        .isOn())
                .isFalse();
    }

    @Test
    @Transactional
    void aMarkedDatabaseStaysATrialAndCannotBeTurnedOff() {
        trial(DatabaseKind.EMBEDDED, RunMode.SERVER, environment()).mark();

        var again = trial(DatabaseKind.EMBEDDED, RunMode.COMMAND, environment());
        assertThat(again.isOn()).isTrue();
        assertThat(again.messengersMayBeUsed()).isFalse();
        assertThat(again.begins()).as("loaded only once").isFalse();
        assertThatThrownBy(() -> trial(
                        DatabaseKind.EMBEDDED, RunMode.SERVER, environment().withProperty("assistant.trial", "off")))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("trial.cannot-turn-off"));
    }

    @Test
    void theMarkCannotBeTakenOut() {
        assertThatThrownBy(() -> sql.sql("delete from trial_mark").update())
                .hasStackTraceContaining("permission denied for table trial_mark");
    }

    private Trial trial(DatabaseKind kind, RunMode mode, MockEnvironment environment) {
        var here = new AssistantSettings(settings.timeZone(), settings.language(), settings.publicUrl(), mode);
        return new Trial(sql, clock, units, kind, here, environment);
    }

    private static MockEnvironment environment() {
        return new MockEnvironment();
    }
}
