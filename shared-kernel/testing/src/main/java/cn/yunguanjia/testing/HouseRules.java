package cn.yunguanjia.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.platform.processing.Automation;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, said once; every service extends this with its own package. */
public abstract class HouseRules {
  private static final String HOUSE = "cn.yunguanjia.";

  private final String service;
  private final List<String> libraries;
  private final JavaClasses classes;

  /**
   * @param service the service's root package, such as cn.yunguanjia.permit
   * @param libraries root packages of the context's own libraries
   */
  protected HouseRules(String service, String... libraries) {
    this.service = service;
    this.libraries = List.of(libraries);
    this.classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(service);
  }

  @Test
  void domainKnowsNothingOfSpring() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(service + ".domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework..",
                "org.axonframework..",
                "com.mongodb..",
                "org.bson..",
                "tools.jackson..",
                "jakarta..",
                "java.sql..",
                HOUSE + "platform.."));
  }

  @Test
  void domainKnowsNothingOfItsUseCases() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(service + ".domain..")
            .should()
            .dependOnClassesThat(insideServiceButOutsideDomain()));
  }

  @Test
  void aServiceReadsOnlyPublishedEventsOfOthers() {
    hold(
        noClasses()
            .should()
            .dependOnClassesThat(ofAnotherContext())
            .as("what a service knows of others are the events in the language"));
  }

  @Test
  void everyEventLivesInTheLanguage() {
    hold(
        noClasses()
            .that()
            .areNotInterfaces()
            .should()
            .beAssignableTo(DomainEvent.class)
            .as("a service declares no events of its own outside cn.yunguanjia.language"));
  }

  @Test
  void timeComesFromTheInjectedClock() {
    hold(
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC"));
  }

  @Test
  void automationsAreSentences() {
    hold(
        classes()
            .that()
            .implement(Automation.class)
            .should()
            .haveNameMatching(".*\\.(When|InTheOrder)[A-Za-z]+"));
  }

  @Test
  void nobodyIsAManagerUtilHelperOrImpl() {
    hold(noClasses().should().haveNameMatching(".*(Manager|Util|Utils|Helper|Impl)"));
  }

  @Test
  void useCasesFormNoCircle() {
    hold(slices().matching(service + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void nobodySleeps() {
    hold(noClasses().should().callMethod(Thread.class, "sleep", long.class));
  }

  @Test
  void controllersKeepTheirMethodsToThemselves() {
    hold(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .and()
            .areNotStatic()
            .should()
            .bePublic());
  }

  private void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }

  private DescribedPredicate<JavaClass> insideServiceButOutsideDomain() {
    return DescribedPredicate.describe(
        "inside the service but outside its domain",
        c ->
            c.getPackageName().startsWith(service)
                && !c.getPackageName().startsWith(service + ".domain"));
  }

  /** The house without this service, the language and the platform. */
  private DescribedPredicate<JavaClass> ofAnotherContext() {
    return DescribedPredicate.describe(
        "of another context",
        c ->
            c.getPackageName().startsWith(HOUSE)
                && !c.getPackageName().startsWith(service)
                && !c.getPackageName().startsWith(HOUSE + "language")
                && !c.getPackageName().startsWith(HOUSE + "platform")
                && libraries.stream().noneMatch(c.getPackageName()::startsWith));
  }
}
