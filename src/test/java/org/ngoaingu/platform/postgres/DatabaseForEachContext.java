package org.ngoaingu.platform.postgres;

import static org.springframework.test.context.support.TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives each Spring context of a {@link SpringBootTest} a database and a home of its own and a port that is free. Named
 * in the tests' {@code META-INF/spring.factories}.
 */
final class DatabaseForEachContext implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, SpringBootTest.class) ? new NewDatabase() : null;
    }

    /** A record, so that all contexts look alike to the cache of contexts. */
    private record NewDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var server = TestDatabases.server();
            var url = TestDatabases.withTables();
            var settings = new HashMap<String, Object>(Map.of(
                    "spring.datasource.url",
                    url,
                    "spring.datasource.username",
                    server.assistant().user(),
                    "spring.datasource.password",
                    server.assistant().password(),
                    "spring.flyway.user",
                    server.owner().user(),
                    "spring.flyway.password",
                    server.owner().password(),
                    // many contexts stay in the cache, all on one server
                    "spring.datasource.hikari.maximum-pool-size",
                    "6",
                    "spring.datasource.hikari.minimum-idle",
                    "0",
                    "spring.datasource.hikari.idle-timeout",
                    "10000",
                    "assistant.home",
                    "target/test-home/" + url.replaceFirst(".*_", ""),
                    "server.port",
                    "0"));
            // no digest comes by itself, whatever the day of the run
            settings.put("assistant.digest-schedule", "-");
            addBelowThoseOfTheTest(
                    context.getEnvironment().getPropertySources(), new MapPropertySource("test database", settings));
        }

        private static void addBelowThoseOfTheTest(MutablePropertySources sources, MapPropertySource ours) {
            if (sources.contains(INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
                sources.addAfter(INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, ours);
            } else {
                sources.addFirst(ours);
            }
        }
    }
}
