package org.ngoaingu.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.SignIns;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Texts;
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

/** The invented district of the trial with three administrators, as the tests of the pages find it. */
@Component
class District {

    /** Administers everything. */
    static final String KEEPER = "TM0011";

    /** Administers one school only. */
    static final String ADMIN_OF_A_SCHOOL = "TM0012";

    /** Head of another school. */
    static final String HEAD = "TM0061";

    static final String STAFF = "TM0031";

    private static final Actor OPERATOR = new Actor.Operator();
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    private final Rosters rosters;
    private final Plans plans;
    private final Units units;
    private final Staff staff;
    private final Rights rights;
    private final Chats chats;
    private final SignIns signIns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    District(
            Rosters rosters,
            Plans plans,
            Units units,
            Staff staff,
            Rights rights,
            Chats chats,
            SignIns signIns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rosters = rosters;
        this.plans = plans;
        this.units = units;
        this.staff = staff;
        this.rights = rights;
        this.chats = chats;
        this.signIns = signIns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Imports the district into empty tables. */
    void open(Path folder) throws IOException {
        var ready = (DryRun.Result.Ready)
                rosters.dryRun(OPERATOR, given("units.csv", folder), given("staff.csv", folder), AS_OF);
        rosters.commit(OPERATOR, ready.dryRun().id(), null);
        plans.bind(unit("TM"), new PlanId("BT"), OPERATOR);
        rights.grant(OPERATOR, person(KEEPER), unit("TM"), today(), "phân công");
        rights.grant(OPERATOR, person(ADMIN_OF_A_SCHOOL), unit("TM-S02"), today(), "phân công");
    }

    static GivenFile given(String name, Path folder) throws IOException {
        try (var in = new ClassPathResource("trial/" + name).getInputStream()) {
            return new GivenFile(Files.write(folder.resolve(name), in.readAllBytes()), name);
        }
    }

    PersonId person(String code) {
        return staff.find(new StaffCode(code)).orElseThrow();
    }

    UnitId unit(String code) {
        return units.byCode(code, today()).orElseThrow().id();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A web chat linked to the person; of the first administrator for null. */
    ChatId chat(@Nullable String code) {
        var chat = chats.open(WebChats.CHANNEL, null, Texts.LANGUAGES.getFirst(), null);
        var owner = code == null ? new Actor.FirstAdministrator() : new Actor.Person(person(code));
        transaction.executeWithoutResult(status -> chats.give(chat, owner));
        return chat;
    }

    /** The chat is nobody's any more. */
    void unlink(ChatId chat) {
        transaction.executeWithoutResult(status -> chats.give(chat, null));
    }

    /** The code of a fresh sign-in link for the chat. */
    String code(ChatId chat) {
        return code(signIns.issue(chat));
    }

    static String code(URI link) {
        return link.getQuery().substring("code=".length());
    }
}
