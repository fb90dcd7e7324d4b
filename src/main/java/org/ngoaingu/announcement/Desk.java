package org.ngoaingu.announcement;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where announcements are acted on: each is locked, the right asked, the act audited, the change published. */
@Component
class Desk {

    private final AnnouncementRows rows;
    private final SendingRights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Desk(AnnouncementRows rows, SendingRights rights, AuditTrail audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /** Does it if the actor may send to the whole audience and the announcement is in one of the states. */
    Outcome act(Actor by, AnnouncementId id, String act, Set<AnnouncementState> from, Consumer<Announcement> change) {
        return with(
                by,
                id,
                act,
                it -> {
                    if (!from.contains(it.state())) {
                        return new Outcome.Refused(wrongState(it));
                    }
                    change.accept(it);
                    return new Outcome.Done(saved(by, act, it));
                },
                Outcome.Refused::new);
    }

    /** Has the locked announcement judged, if the actor may send to the whole audience; a refusal is audited. */
    <T> T with(
            Actor by,
            AnnouncementId id,
            String act,
            Function<Announcement, T> judge,
            Function<Message, ? extends T> refused) {
        var found = rows.findLockedById(id.value());
        var why = found.isEmpty()
                ? Optional.of(Message.of("announcement.refused.unknown"))
                : rights.refusal(by, found.get().draft().audience());
        if (why.isPresent()) {
            audit.record(by.named(), "refused-" + act, subject(id), null);
            return refused.apply(why.get());
        }
        return judge.apply(found.get());
    }

    AnnouncementView saved(Actor by, String act, Announcement changed) {
        var view = changed(changed);
        audit.record(by.named(), act, subject(changed.id()), null);
        return view;
    }

    /** What nobody did but the clock. */
    AnnouncementView changed(Announcement changed) {
        var view = rows.saveAndFlush(changed).view();
        events.publishEvent(new AnnouncementChanged(view));
        return view;
    }

    static Message wrongState(Announcement it) {
        return Message.of("announcement.refused.state", "state", it.state().says());
    }

    static String subject(AnnouncementId id) {
        return "announcement:" + id;
    }
}
