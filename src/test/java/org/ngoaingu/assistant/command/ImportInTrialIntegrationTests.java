package org.ngoaingu.assistant.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.AssistantApplication;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import picocli.CommandLine;

/** A database that is marked as a trial takes no import from the command line. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@ExtendWith({OutputCaptureExtension.class, EmptyTables.class})
@DirtiesContext // the mark cannot be taken out
class ImportInTrialIntegrationTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    @Test
    void theCommandSaysHowToBeginForReal(CapturedOutput output) throws IOException {
        var units = Files.writeString(
                folder.resolve("units.csv"), "Mã đơn vị,Tên đơn vị,Loại đơn vị,Cấp\nXQZ1,Quận,UBND,Quận\n");
        database.sql("insert into trial_mark (begun_at) values (timestamptz '2025-12-01')")
                .update();
        int exit = new CommandLine(new ImportCommand(this::onTheSameDatabase)).execute("--units", units.toString());
        assertThat(exit).isEqualTo(ExitCodes.USAGE);
        assertThat(output.getErr()).contains("ASSISTANT_HOME thành một thư mục trống");
        assertThat(output.getOut()).doesNotContain("XQZ1");
        assertThat(database.sql("select count(*) from roster_import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ConfigurableApplicationContext onTheSameDatabase() {
        var settings = Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.flyway.user",
                        "spring.flyway.password",
                        "assistant.home")
                .map(key -> "--" + key + "=" + environment.getProperty(key));
        return new SpringApplicationBuilder(AssistantApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(Stream.concat(Stream.of("--assistant.mode=command"), settings)
                        .toArray(String[]::new));
    }
}
