package org.ngoaingu.certificate.catalogue;

import java.io.IOException;
import java.util.List;
import org.ngoaingu.platform.DataSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue and the sets that come with the application; with an error in them it does not start. */
@Configuration(proxyBeanMethods = false)
public class PackagedData {

    @Bean
    public Catalogue certificateCatalogue() {
        return CatalogueFile.read(resource("catalogue.yml"), schema("catalogue"));
    }

    @Bean
    public Tables equivalenceTables(Catalogue catalogue) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:certificates/equivalence/*.yml");
        return new Tables(TableFile.readAll(List.of(files), schema("equivalence"), catalogue));
    }

    private static DataSchema schema(String name) {
        return new DataSchema("certificates/schema/" + name + ".schema.json");
    }

    private static Resource resource(String name) {
        return new ClassPathResource("certificates/" + name);
    }
}
