package org.ngoaingu.conversation.host;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.conversation.flows.Config;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sentences that were not understood, without who said them; few and not for long. */
final class NotUnderstood {

    private final JdbcClient jdbc;

    NotUnderstood(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words without names, codes and numbers */
    void note(String words, List<String> candidates, LocalDate today, Config config) {
        jdbc.sql("insert into not_understood (said_on, sentence, candidates) values (:day, :sentence, :candidates)")
                .param("day", today)
                .param("sentence", words.substring(0, Math.min(words.length(), config.sentenceLength())))
                .param("candidates", String.join(",", candidates))
                .update();
        purge(today, config);
    }

    private void purge(LocalDate today, Config config) {
        jdbc.sql("""
                        delete from not_understood
                        where said_on < :oldest or id <= (select max(id) from not_understood) - :most
                        """)
                .param("oldest", today.minusDays(config.keep().toDays()))
                .param("most", config.sentences())
                .update();
    }
}
