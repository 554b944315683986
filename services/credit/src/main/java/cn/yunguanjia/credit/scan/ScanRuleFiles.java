package cn.yunguanjia.credit.scan;

import cn.yunguanjia.credit.domain.scan.ScanRuleBook;
import cn.yunguanjia.credit.domain.scan.ScanRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules about unusual scans that ship with the platform. */
@Configuration
class ScanRuleFiles {
  private static final List<String> NAMES = List.of("scans-2026.json");

  @Bean
  ScanRuleBook scanRuleBook() {
    return read();
  }

  static ScanRuleBook read() {
    JsonMapper json = JsonMapper.builder().build();
    return new ScanRuleBook(NAMES.stream().map(name -> read(name, json)).toList());
  }

  private static ScanRules read(String name, JsonMapper json) {
    try (InputStream file = ScanRuleFiles.class.getResourceAsStream("/rules/" + name)) {
      return json.readValue(file, ScanRules.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
