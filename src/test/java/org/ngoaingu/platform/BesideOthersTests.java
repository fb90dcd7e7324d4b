package org.ngoaingu.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

class BesideOthersTests {

    /** One that does not would empty the tables of one that does. */
    @Test
    void allThatShareAContextRunBesideOthersOrNone() {
        var byContext = springTests().collect(groupingBy(BesideOthers.Locks::context, toSet()));
        assertThat(byContext).hasSizeGreaterThan(1);
        assertThat(byContext.values())
                .allSatisfy(sharing ->
                        assertThat(besideOthers(sharing)).as("%s", sharing).hasSize(1));
    }

    private static Set<Boolean> besideOthers(Set<Class<?>> tests) {
        return tests.stream()
                .collect(mapping(test -> AnnotatedElementUtils.hasAnnotation(test, BesideOthers.class), toSet()));
    }

    private static Stream<Class<?>> springTests() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(
                (reader, all) -> reader.getClassMetadata().getClassName().endsWith("IntegrationTests"));
        return scan.findCandidateComponents("org.ngoaingu").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(test -> TestContextAnnotationUtils.hasAnnotation(test, SpringBootTest.class));
    }
}
