package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.DirectWords;
import org.ngoaingu.conversation.FileHandler;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.StrangerHandler;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.IntentFiles;
import org.ngoaingu.conversation.flows.Patterns;
import org.ngoaingu.conversation.flows.UnderstandingFiles;
import org.ngoaingu.conversation.flows.WordLists;
import org.ngoaingu.conversation.host.Sessions.Remembered;
import org.ngoaingu.conversation.reading.DateType;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.conversation.reading.FileType;
import org.ngoaingu.conversation.reading.NumberType;
import org.ngoaingu.conversation.reading.TextType;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers messages by playing the flows: one message, one turn, inside the transaction of the channel. */
@Component
public class Conversations implements InboundHandler {

    private final Editions editions;
    private final Sessions sessions;
    private final HeldFiles heldFiles;
    private final Resuming resuming;
    private final MessageParts parts;
    private final Clock clock;
    private final ObjectProvider<StrangerHandler> strangers;

    Conversations(
            Editions editions,
            ObjectProvider<ChoiceVerb> choiceVerbs,
            Admission admission,
            HeldFiles heldFiles,
            ObjectProvider<StrangerHandler> strangers,
            ObjectProvider<FileHandler> files,
            ObjectProvider<DirectWords> directWords,
            JdbcClient jdbc,
            Texts texts,
            Clock clock) {
        this.editions = editions;
        this.sessions = new Sessions(jdbc, clock);
        this.heldFiles = heldFiles;
        this.resuming = new Resuming(new Drafts(jdbc, clock), texts);
        this.clock = clock;
        this.strangers = strangers;
        this.parts = new MessageParts(
                resuming,
                admission,
                heldFiles,
                new NotUnderstood(jdbc),
                choiceVerbs.stream().collect(Collectors.toUnmodifiableMap(ChoiceVerb::owner, verb -> verb)),
                files,
                directWords);
    }

    /** Another person speaks here, or nobody: what was under way is nobody's business any more. */
    @EventListener
    void forget(ChatOwnerChanged changed) {
        sessions.forget(changed.chat());
    }

    /** What understands typed words under these flows. */
    public static Interpreter interpreter(FlowFolder folder, Config config, FlowSet flows, Engine engine) {
        return new Interpreter(
                flows,
                engine,
                UnderstandingFiles.learn(folder, config),
                IntentFiles.of(folder).answers(),
                new Repairs(Patterns.words(folder)));
    }

    /** The slot types of this room and those that other rooms bring. */
    public static List<SlotType> allTypes(FlowFolder folder, List<SlotType> others) {
        var all = new ArrayList<SlotType>(List.of(
                TextType.TEXT,
                TextType.SENTENCE,
                NumberType.INT,
                NumberType.DECIMAL,
                new DateType(),
                new FileType(),
                EnumType.yesNo(WordLists.of(folder, "_types.yml", "/yes_no"))));
        all.addAll(others);
        return all;
    }

    @Override
    public List<Reply> handle(Inbound message) {
        var who = message.who();
        if (who == null) {
            return strangers.getObject().meet(message);
        } else if (message.text().isEmpty()
                && message.choice() == null
                && message.files().isEmpty()) {
            return List.of();
        }
        var edition = editions.current();
        var remembered = sessions.of(message.chat(), edition.config().idle());
        var turn = new OneMessage(parts, edition, message, remembered, LocalDate.now(clock));
        var done = turn.done();
        var waiting = edition.waiting(done.session(), clock.instant());
        sessions.save(message.chat(), new Remembered(done.session(), turn.pending()), waiting);
        resuming.after(done, edition.flows(), message);
        heldFiles.keep(done.session(), edition.filesUntil(done.session(), clock.instant()));
        heldFiles.drop(turn.givenUp(done));
        return withOffer(done, remembered.session().expired(), edition, message);
    }

    /** Who comes back to a flow that has ended meanwhile may take it up again. */
    private List<Reply> withOffer(Turns.Done done, @Nullable String expired, Edition edition, Inbound message) {
        var told = done.said().stream().anyMatch(said -> said.message().key().equals("pattern.expired"));
        var replies = new ArrayList<>(done.replies());
        if (expired != null && told) {
            resuming.of(expired, edition.flows(), message)
                    .ifPresent(draft -> replies.add(resuming.offer(draft, message)));
        }
        return replies;
    }
}
