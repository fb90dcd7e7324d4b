package org.ngoaingu.assistant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Rosters;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented district of the trial as an office would have it: imported, under its plan, chatting. */
@Component
public class InventedOffice {

    public static final Actor OPERATOR = new Actor.Operator();
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);
    static final Locale VIETNAMESE = Locale.of("vi");

    private final Rosters rosters;
    private final Plans plans;
    private final Units units;
    private final Rights rights;
    private final Staff staff;
    private final Chats chats;
    private final InboundHandler handler;
    private final TransactionTemplate transaction;

    InventedOffice(
            Rosters rosters,
            Plans plans,
            Units units,
            Rights rights,
            Staff staff,
            Chats chats,
            InboundHandler handler,
            PlatformTransactionManager transactions) {
        this.rosters = rosters;
        this.plans = plans;
        this.units = units;
        this.rights = rights;
        this.staff = staff;
        this.chats = chats;
        this.handler = handler;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Imports the district once; a second call finds it there. */
    public void open(Path folder) throws IOException {
        if (staff.find(new StaffCode("TM0031")).isPresent()) {
            return;
        }
        var ready = (DryRun.Result.Ready)
                rosters.dryRun(OPERATOR, given("units.csv", folder), given("staff.csv", folder), AS_OF);
        rosters.commit(OPERATOR, ready.dryRun().id(), null);
        plans.bind(root(), new PlanId("BT"), OPERATOR);
    }

    private static GivenFile given(String name, Path folder) throws IOException {
        try (var in = new ClassPathResource("trial/" + name).getInputStream()) {
            return new GivenFile(Files.write(folder.resolve(name), in.readAllBytes()), name);
        }
    }

    /** The district itself. */
    UnitId root() {
        return units.byCode("TM", AS_OF).orElseThrow().id();
    }

    /** Makes the person an administrator of the whole district. */
    void administers(String code) {
        rights.grant(new Actor.FirstAdministrator(), person(code), root(), AS_OF, "thử");
    }

    public PersonId person(String code) {
        return staff.find(new StaffCode(code)).orElseThrow();
    }

    Talk talk(String code) {
        return new Talk(person(code), chats.open("test", person(code), VIETNAMESE, null), VIETNAMESE);
    }

    /** One person's chat. */
    final class Talk {

        private final PersonId person;
        private final ChatId chat;
        private final Locale language;

        Talk(PersonId person, ChatId chat, Locale language) {
            this.person = person;
            this.chat = chat;
            this.language = language;
        }

        Talk in(Locale other) {
            return new Talk(person, chat, other);
        }

        /** What comes back to typed words, all replies joined. */
        String ask(String text) {
            return joined(handle(new Inbound(chat, person, language, text, null)));
        }

        /** The replies to typed words. */
        List<Reply> replies(String text) {
            return handle(new Inbound(chat, person, language, text, null));
        }

        /** The replies to a pressed button. */
        List<Reply> pressed(String data) {
            return handle(new Inbound(chat, person, language, "", data));
        }

        /** What comes back when the button with this data is pressed. */
        String press(String data) {
            return joined(pressed(data));
        }

        private List<Reply> handle(Inbound message) {
            return List.copyOf(transaction.execute(status -> handler.handle(message)));
        }

        private static String joined(List<Reply> replies) {
            return String.join("\n\n", replies.stream().map(Reply::text).toList());
        }
    }
}
