package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Of what was not asked for and stands in a page's chat, others hear: once it stands there, whoever wrote it. */
@SpringBootTest
@Import({ScriptedMaker.Setup.class, ScriptedDriver.Setup.class, NoticesInWebChatIntegrationTests.Told.class})
@ExtendWith(EmptyTables.class)
class NoticesInWebChatIntegrationTests {

    private static final PersonId PERSON = new PersonId(1);

    @Autowired
    private Told told;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Letters letters;

    @Autowired
    private ScriptedMaker maker;

    @Autowired
    private Chats chats;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @TestConfiguration(proxyBeanMethods = false)
    static class Told {

        private final List<PersonId> people = new CopyOnWriteArrayList<>();

        @EventListener
        void on(NoticeWritten written) {
            people.add(written.person());
        }
    }

    @Test
    void noticesLettersAndOneOfManyAreToldOfButNoReplyAndNothingWithdrawn() {
        var chat = chats.open(WebChats.CHANNEL, PERSON, Locale.of("vi"), null);
        maker.makes((subject, to) -> subject.equals("not")
                ? new Making.Withdrawn("the post has ended")
                : new Making.Ready(Reply.of(subject), null));
        transaction.executeWithoutResult(status -> {
            outbox.write(chat, Reply.of("trả lời"), Lane.REPLY, null);
            outbox.notify(PERSON, Reply.of("tin"), null);
            letters.write(List.of(letter("not"), letter("letter")), Lane.NOTICE);
            sql.sql("select count(*) from queue_batch('b', :maker, 's', array[1::bigint], :now, :end)")
                    .param("maker", ScriptedMaker.NAME)
                    .param("now", Instants.of(Instant.now()))
                    .param("end", Instants.of(Instant.now().plus(Lane.BULK.expiry())))
                    .query(Long.class)
                    .single();
        });

        await().until(() -> sql.sql("select count(*) from chat_message where chat_id = :chat")
                        .param("chat", chat.value())
                        .query(Integer.class)
                        .single()
                == 5);
        assertThat(told.people).containsExactly(PERSON, PERSON, PERSON);
    }

    private static Letters.Letter letter(String subject) {
        return new Letters.Letter(PERSON, new Made(ScriptedMaker.NAME, subject), subject);
    }
}
