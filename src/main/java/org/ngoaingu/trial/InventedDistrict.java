package org.ngoaingu.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Rosters;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Loads the invented district before the server takes its first request, through the doors that an office uses: import,
 * plan, right. All of it and the mark are one transaction; a crash leaves an empty database.
 */
@Component
class InventedDistrict implements SmartInitializingSingleton {

    static final String ROOT = "TM";
    static final PlanId PLAN = new PlanId("BT");
    /** Before the end of 2025, so that the closed milestone has its posts. */
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    private static final Actor OPERATOR = new Actor.Operator();

    private final Trial trial;
    private final Rosters rosters;
    private final Plans plans;
    private final Units units;
    private final Staff staff;
    private final Rights rights;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InventedDistrict(
            Trial trial,
            Rosters rosters,
            Plans plans,
            Units units,
            Staff staff,
            Rights rights,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.trial = trial;
        this.rosters = rosters;
        this.plans = plans;
        this.units = units;
        this.staff = staff;
        this.rights = rights;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (trial.begins()) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    /** The person behind the role. */
    PersonId person(TrialRole role) {
        return staff.find(role.code()).orElseThrow(() -> new IllegalStateException("no person " + role.code()));
    }

    private void load() {
        roster();
        var root = units.byCode(ROOT, LocalDate.now(clock)).map(Unit::id).orElseThrow();
        plans.bind(root, PLAN, OPERATOR);
        rights.grant(OPERATOR, person(TrialRole.ADMIN), root, AS_OF, "trial");
        trial.mark();
    }

    private void roster() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("assistant-trial-");
            var read = rosters.dryRun(OPERATOR, copy("units.csv", folder), copy("staff.csv", folder), AS_OF);
            var committed = switch (read) {
                case DryRun.Result.Ready ready ->
                    rosters.commit(OPERATOR, ready.dryRun().id(), null);
                case DryRun.Result.Unreadable unreadable -> throw incomplete(unreadable.why());
                case DryRun.Result.Refused refused -> throw incomplete(refused.why());
            };
            if (!(committed instanceof Rosters.Committed.Done)) {
                throw new IllegalStateException("the trial's roster was not taken: " + committed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static GivenFile copy(String name, Path folder) throws IOException {
        var path = folder.resolve(name);
        try (var in = new ClassPathResource("trial/" + name).getInputStream()) {
            Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        }
        return new GivenFile(path, name);
    }

    private static void delete(@Nullable Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartRefused incomplete(Message why) {
        return new StartRefused(Message.of("trial.incomplete", "reason", why));
    }
}
