package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.DirectWords;
import org.ngoaingu.conversation.FileHandler;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.StrangerHandler;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.flows.BadFlows;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.Flows;
import org.ngoaingu.conversation.flows.IntentFiles;
import org.ngoaingu.conversation.flows.SharedFiles;
import org.ngoaingu.conversation.flows.UnderstandingFiles;
import org.ngoaingu.conversation.flows.WordLists;
import org.ngoaingu.conversation.reading.DateType;
import org.ngoaingu.conversation.reading.EnumType;
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
class Conversations implements InboundHandler {

    private final Map<String, ChoiceVerb> choiceVerbs;
    private final Sessions sessions;
    private final NotUnderstood notUnderstood;
    private final Interpreter interpreter;
    private final Turns turns;
    private final Clock clock;
    private final ObjectProvider<StrangerHandler> strangers;
    private final ObjectProvider<FileHandler> files;
    private final ObjectProvider<DirectWords> directWords;

    Conversations(
            ObjectProvider<Verb> verbBeans,
            ObjectProvider<ChoiceVerb> choiceVerbs,
            ObjectProvider<SlotType> types,
            ObjectProvider<StrangerHandler> strangers,
            ObjectProvider<FileHandler> files,
            ObjectProvider<DirectWords> directWords,
            FlowFolder folder,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        var verbs = verbBeans.stream().toList();
        var flows = compiled(folder, types.stream().toList(), verbs);
        var config = Config.of(folder);
        var engine = new Engine(flows.flows(), config.limits());
        this.choiceVerbs = choiceVerbs.stream().collect(Collectors.toUnmodifiableMap(ChoiceVerb::owner, verb -> verb));
        this.sessions = new Sessions(jdbc, clock, config.idle());
        this.notUnderstood = new NotUnderstood(jdbc, config);
        this.interpreter = interpreter(folder, config, flows, engine);
        this.turns = new Turns(engine, config.limits(), verbs, texts);
        this.clock = clock;
        this.strangers = strangers;
        this.files = files;
        this.directWords = directWords;
    }

    /** Another person speaks here, or nobody: what was under way is nobody's business any more. */
    @EventListener
    void forget(ChatOwnerChanged changed) {
        sessions.forget(changed.chat());
    }

    static FlowSet compiled(FlowFolder folder, List<SlotType> types, List<Verb> verbs) {
        try {
            SharedFiles.check(folder);
            return Flows.compile(folder, allTypes(folder, types), verbs);
        } catch (BadFlows bad) {
            throw bad.refusal();
        }
    }

    static Interpreter interpreter(FlowFolder folder, Config config, FlowSet flows, Engine engine) {
        return new Interpreter(
                flows,
                engine,
                UnderstandingFiles.learn(folder, config),
                IntentFiles.of(folder).answers(),
                new Repairs(WordLists.of(folder, "_patterns.yml", "")));
    }

    /** The slot types of this room and those that other rooms bring. */
    static List<SlotType> allTypes(FlowFolder folder, List<SlotType> others) {
        var all = new ArrayList<SlotType>(List.of(
                TextType.TEXT,
                TextType.SENTENCE,
                NumberType.INT,
                NumberType.DECIMAL,
                new DateType(),
                EnumType.yesNo(WordLists.of(folder, "_types.yml", "/yes_no"))));
        all.addAll(others);
        return all;
    }

    @Override
    public List<Reply> handle(Inbound message) {
        if (message.who() == null) {
            return strangers.getObject().meet(message);
        } else if (!message.files().isEmpty()) {
            return files.getObject().take(message);
        } else if (message.text().isEmpty() && message.choice() == null) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var session = sessions.of(message.chat());
        var done = message.choice() == null
                ? typed(message, session, today)
                : chosen(message, message.choice(), session, today);
        sessions.save(message.chat(), done.session());
        return done.replies();
    }

    private Turns.Done typed(Inbound message, Session session, LocalDate today) {
        var direct = session.isIdle() ? taken(message) : Optional.<List<Reply>>empty();
        if (direct.isPresent()) {
            return new Turns.Done(session, direct.get());
        }
        var heard = interpreter.typed(message.text(), session, message.language(), today);
        if (!heard.offered().isEmpty()) {
            notUnderstood.note(interpreter.withoutNames(message.text()), heard.offered(), today);
        }
        return turns.play(session, heard.input(), message, today, List.of());
    }

    private Optional<List<Reply>> taken(Inbound message) {
        return directWords.stream()
                .flatMap(words -> words.take(message).stream())
                .findFirst();
    }

    private Turns.Done chosen(Inbound message, String data, Session session, LocalDate today) {
        var parts = data.split(":", 3);
        if (parts.length < 3) {
            return turns.play(session, Interpreter.remark("pattern.unknown_button"), message, today, List.of());
        }
        var choice = parts[2];
        if (parts[0].equals(Turns.OWNER)) {
            return turns.play(session, Turns.tap(parts[1], choice), message, today, List.of());
        }
        var verb = choiceVerbs.get(parts[0]);
        if (verb == null) {
            return turns.play(session, interpreter.chosen(parts[0], parts[1], choice), message, today, List.of());
        }
        var replies = verb.choose(new Chosen(parts[1], choice, message, today));
        return turns.play(session, null, message, today, replies);
    }
}
