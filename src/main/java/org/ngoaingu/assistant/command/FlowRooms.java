package org.ngoaingu.assistant.command;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.Verb;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all rooms bring for flows, without their database: no bean is made before it is asked for, whoever wants the
 * database gets a proxy, and a verb gets each of its collaborators as one that is not looked up before it is used. So a verb declares here what it takes and
 * gives, and cannot be called.
 */
public final class FlowRooms implements AutoCloseable {

    private final Beans beans = new Beans();

    private FlowRooms() {}

    /**
     * Finds the beans.
     *
     * @param first is done before anything is looked for
     */
    public static FlowRooms open(Consumer<AnnotationConfigApplicationContext> first) {
        var rooms = new FlowRooms();
        ConfigDataEnvironmentPostProcessor.applyTo(rooms.beans.getEnvironment());
        rooms.beans.getDefaultListableBeanFactory().setAutowireCandidateResolver(new VerbsApart());
        first.accept(rooms.beans);
        rooms.beans.register(Scan.class);
        rooms.beans.refresh();
        return rooms;
    }

    public List<SlotType> types() {
        return beans.getBeanProvider(SlotType.class).stream().toList();
    }

    public List<FlowFunction> functions() {
        return beans.getBeanProvider(FlowFunction.class).stream().toList();
    }

    public List<Verb> verbs() {
        return beans.getBeanProvider(Verb.class).stream().toList();
    }

    String setting(String name) {
        return Objects.requireNonNull(beans.getEnvironment().getProperty(name), name);
    }

    @Override
    public void close() {
        beans.close();
    }

    /** Looks where the application looks, and configures nothing else. */
    @ComponentScan(
            basePackages = "org.ngoaingu",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @Filter(SpringBootApplication.class)
            })
    private static final class Scan {}

    /** Knows beans, and neither makes them nor begins anything. */
    private static final class Beans extends AnnotationConfigApplicationContext {

        @Override
        protected void registerListeners() {}

        @Override
        protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory factory) {
            factory.addEmbeddedValueResolver(getEnvironment()::resolvePlaceholders);
        }

        @Override
        protected void finishRefresh() {}
    }

    private static final class VerbsApart extends ContextAnnotationAutowireCandidateResolver {

        @Override
        protected boolean isLazy(DependencyDescriptor wanted) {
            var parameter = wanted.getMethodParameter();
            return super.isLazy(wanted)
                    || wanted.getDependencyType() == JdbcClient.class
                    || (parameter != null && Verb.class.isAssignableFrom(parameter.getContainingClass()));
        }
    }
}
