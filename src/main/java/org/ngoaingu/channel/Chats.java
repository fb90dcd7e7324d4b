package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chats of all channels and to whom they belong: the address book. */
@Repository
public class Chats {

    private static final String COLUMNS =
            "select id, channel, address, person_id, first_administrator, language, role from chat ";

    private final JdbcClient sql;
    private final Clock clock;
    private final Locale usual;
    private final ApplicationEventPublisher events;
    private final Supplier<UUID> ids;

    @Autowired
    Chats(JdbcClient sql, Clock clock, AssistantSettings settings, ApplicationEventPublisher events) {
        this(sql, clock, settings.language(), events, UUID::randomUUID);
    }

    Chats(JdbcClient sql, Clock clock, Locale usual, ApplicationEventPublisher events, Supplier<UUID> ids) {
        this.sql = sql;
        this.clock = clock;
        this.usual = usual;
        this.events = events;
        this.ids = ids;
    }

    /** Opens a new chat at an address of its own; see {@link Chat} for the parameters. */
    public ChatId open(String channel, @Nullable PersonId person, Locale language, @Nullable String role) {
        var id = new ChatId(ids.get());
        sql.sql("""
                insert into chat (id, channel, address, person_id, language, role, opened_at)
                values (:id, :channel, :address, :person, :language, :role, :now)""")
                .param("id", id.value())
                .param("channel", channel)
                .param("address", id.value().toString())
                .param("person", person == null ? null : person.value())
                .param("language", Texts.supported(language).getLanguage())
                .param("role", role)
                .param("now", Instants.now(clock))
                .update();
        return id;
    }

    private record Place(String channel, String address) {

        static Place of(Arrived message) {
            return new Place(message.channel(), message.address());
        }
    }

    /** The chats that some messages were said in. */
    static final class SaidIn {

        private final Map<Place, ChatId> chats;

        private SaidIn(Map<Place, ChatId> chats) {
            this.chats = chats;
        }

        ChatId of(Arrived message) {
            return Objects.requireNonNull(chats.get(Place.of(message)));
        }

        Collection<ChatId> all() {
            return chats.values();
        }
    }

    /** The chats that the messages were said in, opened for nobody where they are new. */
    SaidIn at(List<Arrived> messages) {
        var known = known(messages.stream().map(Place::of).distinct().toList());
        for (var message : messages) {
            known.computeIfAbsent(Place.of(message), place -> at(place.channel(), place.address(), message.language()));
        }
        return new SaidIn(known);
    }

    private Map<Place, ChatId> known(Collection<Place> places) {
        var chats = new HashMap<Place, ChatId>();
        sql.sql("""
                select c.id, c.channel, c.address from chat c
                    join unnest(cast(:channels as text[]), cast(:addresses as text[])) asked (channel, address)
                        on c.channel = asked.channel and c.address = asked.address""")
                .param("channels", places.stream().map(Place::channel).toArray(String[]::new))
                .param("addresses", places.stream().map(Place::address).toArray(String[]::new))
                .query(row -> {
                    chats.put(new Place(row.getString(2), row.getString(3)), new ChatId(row.getObject(1, UUID.class)));
                });
        return chats;
    }

    /** The chat at the address, opened for nobody when it is new. */
    ChatId at(String channel, String address, @Nullable Locale language) {
        sql.sql("""
                insert into chat (id, channel, address, language, opened_at)
                values (:id, :channel, :address, :language, :now) on conflict do nothing""")
                .param("id", ids.get())
                .param("channel", channel)
                .param("address", address)
                .param(
                        "language",
                        Texts.supported(language == null ? usual : language).getLanguage())
                .param("now", Instants.now(clock))
                .update();
        return at(channel, address).orElseThrow().id();
    }

    public Optional<Chat> at(String channel, String address) {
        return sql.sql(COLUMNS + "where channel = :channel and address = :address")
                .param("channel", channel)
                .param("address", address)
                .query(Chats::chat)
                .optional();
    }

    public Optional<Chat> find(ChatId id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Chats::chat)
                .optional();
    }

    /** All chats that are linked to the person, the one heard last first. */
    public List<Chat> of(PersonId person) {
        return sql.sql(COLUMNS + "where person_id = :person order by heard_at desc nulls last, opened_at desc, id")
                .param("person", person.value())
                .query(Chats::chat)
                .list();
    }

    /** The chats of the account that the code in the log opened; it may have several. */
    public List<Chat> ofFirstAdministrator() {
        return sql.sql(COLUMNS + "where first_administrator order by opened_at, id")
                .query(Chats::chat)
                .list();
    }

    /** The chat to which the person is written: the one heard last among those that can be reached. */
    public Optional<Chat> preferred(PersonId person) {
        return sql.sql(COLUMNS + """
                        where person_id = :person and unreachable_since is null
                        order by heard_at desc nulls last, opened_at desc, id limit 1""")
                .param("person", person.value())
                .query(Chats::chat)
                .optional();
    }

    /** Speaks another language from now on; one that has no texts becomes Vietnamese. */
    public void speak(ChatId id, Locale language) {
        sql.sql("update chat set language = :language where id = :id")
                .param("language", Texts.supported(language).getLanguage())
                .param("id", id.value())
                .update();
    }

    /** Links the chat to the owner, or to nobody any more; publishes {@link ChatOwnerChanged}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(ChatId id, @Nullable Actor owner) {
        sql.sql("""
                update chat set person_id = :person, first_administrator = :first, heard_at = :now where id = :id""")
                .param(
                        "person",
                        owner instanceof Actor.Person person ? person.id().value() : null)
                .param("first", owner instanceof Actor.FirstAdministrator)
                .param("now", Instants.now(clock))
                .param("id", id.value())
                .update();
        events.publishEvent(new ChatOwnerChanged(id, owner));
    }

    /** The chats that are linked to people who have no post on the day, as {@link #give} is to take them away. */
    public List<ChatId> ofThoseWhoLeft(LocalDate day) {
        return sql.sql("""
                        select id from chat c where person_id is not null
                            and not exists (select from staff_facts(:day) s where s.person_id = c.person_id)""")
                .param("day", day)
                .query((row, n) -> new ChatId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Notes whether anything reaches the chat. */
    void reachable(ChatId id, boolean reachable) {
        sql.sql("update chat set unreachable_since = case when :reachable then null"
                        + " else coalesce(unreachable_since, :now) end where id = :id")
                .param("reachable", reachable)
                .param("now", Instants.now(clock))
                .param("id", id.value())
                .update();
    }

    /** Notes that the person spoke, which shows that the chat can be reached; to the minute. */
    void heard(ChatId id) {
        var now = Instants.now(clock);
        sql.sql("""
                update chat set heard_at = :now, unreachable_since = null
                where id = :id and (heard_at is null or heard_at < :minute or unreachable_since is not null)""")
                .param("now", now)
                .param("minute", now.minusMinutes(1))
                .param("id", id.value())
                .update();
    }

    /** The chat has moved; an address that another chat has already is left to that one. */
    void move(ChatId id, String address) {
        sql.sql("""
                update chat c set address = :address where id = :id
                    and not exists (select from chat o where o.channel = c.channel and o.address = :address)""").param("address", address).param("id", id.value()).update();
    }

    /**
     * The chat, locked until the transaction ends, so that its messages are answered one after the other. Rows that only
     * point to it are written meanwhile: what comes in is stored, what was sent is settled.
     *
     * @param wait whether to wait for another holder; else empty when there is one
     */
    Optional<Chat> lock(ChatId id, boolean wait) {
        return sql.sql(COLUMNS + "where id = :id for no key update" + (wait ? "" : " skip locked"))
                .param("id", id.value())
                .query(Chats::chat)
                .optional();
    }

    static Chat chat(ResultSet row, int number) throws SQLException {
        return new Chat(
                new ChatId(row.getObject("id", UUID.class)),
                row.getString("channel"),
                row.getString("address"),
                owner(row.getObject("person_id", Long.class), row.getBoolean("first_administrator")),
                Locale.of(row.getString("language")),
                row.getString("role"));
    }

    private static @Nullable Actor owner(@Nullable Long person, boolean firstAdministrator) {
        if (firstAdministrator) {
            return new Actor.FirstAdministrator();
        }
        return person == null ? null : new Actor.Person(new PersonId(person));
    }
}
