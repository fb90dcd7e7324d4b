package org.ngoaingu.platform;

import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.BootstrapUtils;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * A class of tests that runs beside the others, its methods one after the other: one that waits for processes which it
 * started on a home of its own, or one with a Spring context. Of the classes that share a context and so its database
 * one runs at a time; all of them say this, or none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BesideOthers.Locks.class)
public @interface BesideOthers {

    /** Locked by a class that changes or measures what all in the JVM share: levels of logs, the heap. */
    String JVM = "the JVM";

    /** What nobody else may use meanwhile; holding one keeps the methods of a class in one thread. */
    class Locks implements ResourceLocksProvider {

        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return TestContextAnnotationUtils.hasAnnotation(test, SpringBootTest.class)
                    ? Set.of(new Lock(context(test)), new Lock(JVM, READ))
                    : Set.of(new Lock(test.getName()));
        }

        /** A name for what the cache of contexts tells them apart by. */
        static String context(Class<?> test) {
            var settings = BootstrapUtils.resolveTestContextBootstrapper(test).buildMergedContextConfiguration();
            return "context " + settings.hashCode();
        }
    }
}
