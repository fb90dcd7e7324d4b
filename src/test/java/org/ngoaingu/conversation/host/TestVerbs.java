package org.ngoaingu.conversation.host;

import java.util.List;
import java.util.Map;
import org.ngoaingu.assistant.command.FlowRooms;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.conversation.tools.Call;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The verbs of the program as they declare themselves; each answers with its name and arguments. */
public final class TestVerbs {

    public static final List<Verb> ALL;

    /** The functions that conditions may use. */
    public static final List<FlowFunction> FUNCTIONS;

    /** The slot types of other rooms. */
    public static final List<SlotType> TYPES;

    static {
        var rooms = rooms(); // stays open: functions and types are the real ones
        ALL = rooms.verbs().stream().<Verb>map(Echo::new).toList();
        FUNCTIONS = rooms.functions();
        TYPES = rooms.types();
    }

    private TestVerbs() {}

    /** What the rooms bring, found without the beans of tests. */
    public static FlowRooms rooms() {
        return rooms(Map.of());
    }

    /** The same under these settings. */
    public static FlowRooms rooms(Map<String, Object> settings) {
        return FlowRooms.open(beans -> {
            beans.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            leaveOutTests(beans);
        });
    }

    private static void leaveOutTests(GenericApplicationContext context) {
        context.getBeanFactory().registerSingleton("tests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory types) {
                return String.valueOf(type.getResource()).contains("test-classes");
            }

            @Override
            public boolean equals(Object other) {
                return this == other;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(this);
            }
        });
    }

    /** For contexts without the room that has the real ones. */
    static final class AsBeans implements BeanRegistrar {
        @Override
        public void register(BeanRegistry beans, Environment environment) {
            ALL.forEach(verb -> beans.registerBean(verb.name(), Verb.class, bean -> bean.supplier(context -> verb)));
            TYPES.forEach(
                    type -> beans.registerBean(type.name(), SlotType.class, bean -> bean.supplier(context -> type)));
            FUNCTIONS.forEach(function -> beans.registerBean(
                    function.name(), FlowFunction.class, bean -> bean.supplier(context -> function)));
        }
    }

    private record Echo(Verb declared) implements Verb {

        @Override
        public String name() {
            return declared.name();
        }

        @Override
        public Effect effect() {
            return declared.effect();
        }

        @Override
        public boolean givesOptions() {
            return declared.givesOptions();
        }

        @Override
        public Map<String, ValueType> arguments() {
            return declared.arguments();
        }

        @Override
        public Map<String, ValueType> results() {
            return declared.results();
        }

        @Override
        public VerbResult call(VerbCall call) {
            return VerbResult.said(List.of(Reply.of(new Call(declared, call.arguments(), false).toString())));
        }
    }
}
