package org.ngoaingu.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.NoticeWritten;
import org.ngoaingu.mail.MailAddresses.Proposed;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters over a real SMTP server: who gets one, when, with what; and what happens when the server does not play. */
@BesideOthers
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "assistant.mode=command",
            "db-scheduler.enabled=false",
            "assistant.home=target/mail-test-home",
            "assistant.public-url=https://tro-ly.example.vn"
        })
@ExtendWith(EmptyTables.class)
class MailIntegrationTests {

    private static final int PORT = freePort();
    private static final String ADDRESS = "thu@don-vi.gov.vn";

    @Autowired
    private InventedOffice office;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private MailRound round;

    @Autowired
    private Chats chats;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private GreenMail server;
    private PersonId person;
    private ChatId chat;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
        person = office.person("TM0031");
        chat = chats.open("web", person, Locale.of("vi"), null);
        sql.sql("delete from mail_letter").update();
        sql.sql("delete from mail_address").update();
        start();
    }

    @AfterEach
    void close() {
        server.stop();
        new TransactionTemplate(transactions).executeWithoutResult(status -> chats.give(chat, null));
    }

    @Test
    void anAddressCountsWhenTheCodeThatWentThereIsTyped() throws Exception {
        assertThat(addresses.propose(person, ADDRESS)).isInstanceOf(Proposed.CodeSent.class);
        assertThat(addresses.of(person)).isEmpty();
        round.run();
        var letter = received().getFirst();
        assertThat(letter.getSubject()).isEqualTo("Mã xác nhận địa chỉ thư");
        assertThat(letter.getFrom()[0]).hasToString("no-reply@tro-ly.example.vn");
        var code = text(letter).replaceAll("(?s).*Mã xác nhận: (\\d{6}).*", "$1");
        assertThat(addresses.confirm(person, code.equals("000000") ? "000001" : "000000"))
                .isFalse();
        assertThat(addresses.confirm(person, " " + code + " ")).isTrue();
        assertThat(addresses.of(person)).contains(new MailAddress(ADDRESS));
        assertThat(addresses.confirm(person, code)).as("said again").isTrue();
    }

    @Test
    void codesCannotBeTriedOutNorOrderedWithoutEnd() {
        addresses.propose(person, ADDRESS);
        var right = sql.sql("select code from mail_address").query(String.class).single();
        for (var n = 0; n < MailAddresses.MOST_TRIES; n++) {
            assertThat(addresses.confirm(person, "x")).isFalse();
        }
        assertThat(addresses.confirm(person, right)).isFalse();
        for (var n = 1; n < MailAddresses.MOST_CODES_A_DAY; n++) {
            assertThat(addresses.propose(person, ADDRESS)).isInstanceOf(Proposed.CodeSent.class);
        }
        assertThat(addresses.propose(person, ADDRESS)).isInstanceOf(Proposed.Refused.class);
        assertThat(addresses.propose(office.person("TM0011"), "thu@x.vn\r\nBcc: ai@y.vn"))
                .isInstanceOf(Proposed.Refused.class);
    }

    @Test
    void aNoticeBringsALetterWithoutContentOrNameAndAOneTimeLink() throws Exception {
        confirmed();
        tell();
        round.run();
        assertThat(received()).as("whoever has the chat open sees it").isEmpty();
        quietIsOver();
        round.run();
        round.run();
        var letter = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(letter.getAllRecipients()).singleElement().hasToString(ADDRESS);
        assertThat(letter.getSubject()).isEqualTo("Anh/chị có tin mới");
        assertThat(text(letter))
                .containsPattern("https://tro-ly\\.example\\.vn/chat\\?start=\\w{4}-\\w{4}-\\w{4}-\\w{4}\\s")
                .doesNotContain("TM0031");
        assertThat(sql.sql(
                                "select count(*) from invitation where person_id = ? and expires_at > now() + interval '2 days'")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneIsEnoughUntilThePersonHasBeenThereAndOneADay() {
        confirmed();
        tell();
        tell();
        quietIsOver();
        round.run();
        tell();
        assertThat(waiting()).as("nobody has been there").isZero();
        seen("now()");
        tell();
        assertThat(waiting()).as("a letter went out today").isZero();
        sql.sql("update mail_letter set sent_at = sent_at - interval '25 hours'")
                .update();
        tell();
        assertThat(waiting()).isEqualTo(1);
        seen("now() + interval '1 minute'");
        quietIsOver();
        round.run();
        assertThat(received()).as("it was seen in the chat").hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void whoeverHasAMessengerOrNoAddressOrIsGoneGetsNone() {
        tell();
        assertThat(waiting()).isZero();
        confirmed();
        var messenger = chats.open("test", person, Locale.of("vi"), null);
        tell();
        assertThat(waiting()).isZero();
        new TransactionTemplate(transactions).executeWithoutResult(status -> chats.give(messenger, null));
        tell();
        assertThat(waiting()).isEqualTo(1);
        assertThat(addresses.remove(person)).isTrue();
        quietIsOver();
        round.run();
        assertThat(received()).isEmpty();
        assertThat(addresses.remove(person)).isFalse();
    }

    @Test
    void aLetterStandsAndFallsWithTheDelivery() {
        confirmed();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    events.publishEvent(new NoticeWritten(person));
                    throw new IllegalStateException("it is not delivered");
                }))
                .hasMessage("it is not delivered");
        assertThat(waiting()).isZero();
    }

    @Test
    void aServerThatIsDownDelaysAndIsNotAskedForEveryLetter() {
        confirmed();
        tell();
        quietIsOver();
        server.stop();
        var begin = System.nanoTime();
        round.run();
        assertThat(System.nanoTime() - begin).isLessThan(15_000_000_000L);
        assertThat(waiting()).isEqualTo(1);
        round.run();
        assertThat(tries()).as("not before its time").isEqualTo(1);
        start();
        quietIsOver();
        round.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void triesAreBounded() {
        confirmed();
        tell();
        server.stop();
        for (var n = 0; n < MailSettling.MOST_TRIES + 2; n++) {
            quietIsOver();
            round.run();
        }
        assertThat(tries()).isEqualTo(MailSettling.MOST_TRIES);
        assertThat(waiting()).isZero();
        start();
    }

    @Test
    void anAddressThatTheServerRefusesForGoodIsDroppedAndThePersonToldInTheChat() throws IOException {
        confirmed();
        tell();
        quietIsOver();
        server.stop();
        try (var no = new SayingNo(PORT, "550 no such user here")) {
            round.run();
        }
        assertThat(addresses.of(person)).isEmpty();
        assertThat(sql.sql("select count(*) from outbox where payload::text like '%t***@don-vi.gov.vn%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        start();
    }

    @Test
    void anAddressThatIsPutOffHoldsNobodyElseUp() throws IOException {
        confirmed();
        tell();
        addresses.propose(office.person("TM0011"), "khac@don-vi.gov.vn");
        quietIsOver();
        server.stop();
        try (var no = new SayingNo(PORT, "451 try again later")) {
            round.run();
        }
        assertThat(sql.sql("select count(*) from mail_letter where tries = 1 and ended_at is null")
                        .query(Integer.class)
                        .single())
                .as("both were tried")
                .isEqualTo(2);
        assertThat(addresses.of(person)).isPresent();
        start();
        quietIsOver();
        round.run();
        assertThat(received()).hasSize(2);
    }

    @Test
    void whatANodeHeldWhenItDiedIsSentAfterItsLease() {
        confirmed();
        tell();
        quietIsOver();
        // taken and never settled
        sql.sql("update mail_letter set tries = 1, lease_until = now() + interval '3 minutes'")
                .update();
        round.run();
        assertThat(received()).isEmpty();
        sql.sql("update mail_letter set lease_until = now() - interval '1 second'")
                .update();
        round.run();
        assertThat(received()).hasSize(1);
    }

    private void confirmed() {
        addresses.propose(person, ADDRESS);
        var code = sql.sql("select code from mail_address where person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        assertThat(addresses.confirm(person, code)).isTrue();
        sql.sql("delete from mail_letter").update();
    }

    /** As the channel does when something stands in the chat. */
    private void tell() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new NoticeWritten(person)));
    }

    private void quietIsOver() {
        sql.sql(
                        "update mail_letter set not_before = now() - interval '1 second', queued_at = queued_at - interval '20 minutes' where ended_at is null")
                .update();
    }

    private void seen(String when) {
        sql.sql("delete from chat_browser").update();
        sql.sql("""
                insert into chat_browser (key_hash, chat_id, entered_at, seen_at, expires_at)
                values (decode('00', 'hex'), ?, now(), %s, now() + interval '1 day')""".formatted(when)).param(chat.value()).update();
    }

    private int waiting() {
        return sql.sql("select count(*) from mail_letter where ended_at is null and kind = 'NOTICE'")
                .query(Integer.class)
                .single();
    }

    private int tries() {
        return sql.sql("select max(tries) from mail_letter")
                .query(Integer.class)
                .single();
    }

    private void start() {
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String text(MimeMessage letter) throws Exception {
        return letter.getContent().toString().replace("\r\n", "\n");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
