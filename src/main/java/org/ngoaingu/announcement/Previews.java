package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.BulkPace;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an announcement to its author before it goes. */
@Service
@Transactional(readOnly = true)
public class Previews {

    private static final int SHOWN = 3;
    private static final Duration RECENT = Duration.ofHours(24);

    private final AnnouncementRows rows;
    private final SendingRights rights;
    private final Readers readers;
    private final AudienceWords words;
    private final Blockers blockers;
    private final ReaderText text;
    private final BulkPace pace;
    private final QuietHours quiet;
    private final JdbcClient sql;
    private final Clock clock;
    private final int approveAbove;

    Previews(
            AnnouncementRows rows,
            SendingRights rights,
            Readers readers,
            AudienceWords words,
            Blockers blockers,
            ReaderText text,
            BulkPace pace,
            QuietHours quiet,
            JdbcClient sql,
            Clock clock,
            @Value("${assistant.approve-above:500}") int approveAbove) {
        this.rows = rows;
        this.rights = rights;
        this.readers = readers;
        this.words = words;
        this.blockers = blockers;
        this.text = text;
        this.pace = pace;
        this.quiet = quiet;
        this.sql = sql;
        this.clock = clock;
        this.approveAbove = approveAbove;
    }

    /** Empty when the actor may not see it. */
    public Optional<Preview> of(Actor by, AnnouncementId id) {
        return rows.findById(id.value()).filter(it -> mayLook(by, it)).map(it -> of(by, it.draft()));
    }

    /** Of what is not kept yet. Shows nobody whom the author may not write to. */
    public Preview of(Actor author, Draft draft) {
        var day = LocalDate.now(clock);
        var theirs = rights.refusal(author, draft.audience()).isEmpty();
        var audience = theirs ? draft.audience() : draft.audience().within(Set.of());
        var reach = readers.reach(audience, day);
        var found = blockers.of(author, draft, reach.readers());
        var time = time(reach);
        return new Preview(
                reach,
                readers.leftOut(audience, day),
                words.of(audience),
                time,
                blockers.ofText(draft).isEmpty() ? shown(draft, audience, day) : List.of(),
                warnings(draft, audience, day, time == null ? Duration.ZERO : time),
                found,
                reach.readers() > approveAbove);
    }

    /** The message as it would come to the author, were the author one of its readers. Empty as in {@link #of}. */
    public Optional<Reply> sample(Actor by, AnnouncementId id, Locale language) {
        return rows.findById(id.value())
                .filter(it -> mayLook(by, it))
                .map(Announcement::draft)
                .filter(draft -> blockers.ofText(draft).isEmpty())
                .flatMap(draft -> likeness(by, draft).map(reader -> {
                    var reply = Reply.of(text.of(draft, List.of(reader)).of(reader, language));
                    return draft.file() == null ? reply : reply.with(draft.file());
                }));
    }

    /** Who stands for the reader: the author, or a reader where that is nobody of the roster. */
    private Optional<PersonId> likeness(Actor by, Draft draft) {
        return by instanceof Actor.Person person
                ? Optional.of(person.id())
                : readers.some(draft.audience(), LocalDate.now(clock), 1).stream()
                        .map(Readers.Sample::person)
                        .findFirst();
    }

    private boolean mayLook(Actor by, Announcement it) {
        return by.equals(it.author())
                || rights.refusal(by, it.draft().audience()).isEmpty();
    }

    private @Nullable Duration time(Reach reach) {
        var seconds = reach.channels().entrySet().stream()
                .mapToDouble(channel -> channel.getValue() / pace.perSecond(channel.getKey()))
                .max()
                .orElse(0);
        return Double.isInfinite(seconds) ? null : Duration.ofSeconds((long) Math.ceil(seconds));
    }

    private List<Preview.Shown> shown(Draft draft, Audience audience, LocalDate day) {
        var some = readers.some(audience, day, SHOWN);
        var said = text.of(draft, some.stream().map(Readers.Sample::person).toList());
        return some.stream()
                .map(it -> new Preview.Shown(it.person(), it.language(), said.of(it.person(), it.language())))
                .toList();
    }

    private List<Message> warnings(Draft draft, Audience audience, LocalDate day, Duration time) {
        var now = clock.instant();
        var found = new ArrayList<Message>();
        var recent = recent(audience, day, now.minus(RECENT));
        if (recent > 0) {
            found.add(Message.of("announcement.warning.recent", "people", recent));
        }
        var start = draft.startAt() == null || draft.startAt().isBefore(now) ? now : draft.startAt();
        if (!draft.inQuietHours() && quiet.begin(start, start.plus(time))) {
            found.add(Message.of(
                    "announcement.warning.quiet",
                    "from",
                    quiet.from().toString(),
                    "until",
                    quiet.until().toString()));
        }
        var running = sql.sql("select count(*) from announcement where state in ('RUNNING', 'PAUSED')")
                .query(Integer.class)
                .single();
        if (running > 0) {
            found.add(Message.of("announcement.warning.running", "count", running));
        }
        return found;
    }

    /** Readers who are readers of another one, started since then. */
    private int recent(Audience audience, LocalDate day, Instant since) {
        return readers.statement("""
                select count(*) from reader r where exists (
                    select from announcement_reader other join announcement a on a.id = other.announcement_id
                    where other.person_id = r.person_id and a.started_at >= :since)""", audience, day)
                .param("since", Instants.of(since))
                .query(Integer.class)
                .single();
    }
}
