package com.operanttechnologies.followup.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.template.RenderOutcome.NotRendered;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateInjectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
        "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
        "${contact?api.class.getClassLoader()}",
        "${contact.name?api}",
        "${contact.class}",
        "${contact.name.class.forName(\"java.lang.Runtime\")}",
        "${contact.getClass()}",
        "${contact.name()}",
        "${contact[\"name\"]}",
        "${\"1+1\"?eval}",
        "${\"1+1\"?eval_json}",
        "${\"<#assign a=1>\"?interpret}",
        "<@\"${1}\"?interpret />",
        "${\"${\"1+1\"?eval}\"}",
        "${\"a${contact.name}\"}",
        "${'#{1}'}",
        "${\"\\x0024\\x007bcontact\\x007d\"}",
        "${r\"${1}\"}",
        "#{1+1}",
        "${1+1}",
        "${1..1000000000}",
        "<#list 1..1000000000 as i>x</#list>",
        "<#list 1.. as i>x</#list>",
        "<#list [1,2,3] as i>x</#list>",
        "<#list contact?keys as k>${k}</#list>",
        "${contact.name?left_pad(2000000000)}",
        "${contact.name?right_pad(2000000000, \"x\")}",
        "${contact.name?replace(\"\", contact.name)}",
        "${contact.name?split(\"\")?join(\"aaaaaaaaaaa\")}",
        "${contact.name?matches(\"(a+)+$\")?string}",
        "${contact.name?no_esc}",
        "${contact.name?then(\"a\", \"b\")}",
        "${contact.name?markup_string}",
        "${contact.name?dollar.new}",
        "${.now}",
        "${.data_model}",
        "${.vars[\"contact\"]}",
        "${.get_optional_template(\"/etc/passwd\").include()}",
        "${.main?api}",
        "${[\"a\"]?first}",
        "${{\"a\":\"b\"}.a}",
        "${x -> x}",
        "${contact.name;contact.name}",
        "${contact.name + contact.name}",
        "${contact.name!contact.name?new()}",
        "${contact.name!(\"freemarker.template.utility.Execute\"?new())}",
        "${contact.name!\"a\"?api}",
        "<#include \"/etc/passwd\">",
        "<#import \"/lib.ftl\" as lib>",
        "<#macro m><@m/></#macro><@m/>",
        "<#function f()><#return f()></#function>",
        "<#assign x=1>",
        "<#assign x>y</#assign>",
        "<#global x=1>",
        "<#local x=1>",
        "<#setting locale=\"de\">",
        "<#setting number_format=\"computer\">",
        "<#outputformat \"plainText\">${contact.name}</#outputformat>",
        "<#noautoesc>${contact.name}</#noautoesc>",
        "<#autoesc>${contact.name}</#autoesc>",
        "<#escape x as x?html>${contact.name}</#escape>",
        "<#noescape>${contact.name}</#noescape>",
        "<#noparse>${contact.name}</#noparse>",
        "<#attempt>a<#recover>b</#attempt>",
        "<#switch 1><#case 1>a</#switch>",
        "<#compress>a</#compress>",
        "<#visit contact>",
        "<#recurse contact>",
        "<#fallback>",
        "<#stop \"now\">",
        "<#return>",
        "<#flush>",
        "<#t>",
        "<#nested>",
        "<#ftl output_format=\"plainText\">",
        "<#ftl attributes={\"a\":1}>",
        "<#-- <#assign x=1> -->",
        "<#-- a --] ${\"x\"?new()} -->",
        "<#--<#-- -->-->${\"x\"?new()}",
        "</#assign>",
        "<@contact.name/>",
        "</@contact>",
        "[#if true]a[/#if]",
        "[#assign x=1]",
        "[@contact/]",
        "[=contact.name]",
        "[#ftl]",
        "<#if contact.name>a</#if>",
        "<#if (contact.name?new())??>a</#if>",
        "<#if contact.name?has_content><#assign x=1></#if>",
        "<#if contact.name?has_content/>a</#if>",
        "<# if contact.name?has_content>a</#if>",
        "<#IF contact.name?has_content>a</#IF>",
        "<#if 1 > 0>a</#if>",
        "<#else>",
        "<#list quote.lines as contact>a</#list>",
        "<#list quote.lines as l>${l?index}</#list>",
        "<#list quote.lines as l><#break></#list>",
        "<#list quote.lines>a<#items as l>b</#items></#list>",
        "${contact.name",
        "${}",
        "${\"open}",
        "<#if contact.name??>never closed",
        "<#list quote.lines as l>${l.description}</#if>",
        "${system.env}",
        "${statics[\"java.lang.Runtime\"]}",
        "${springMacroRequestContext.webApplicationContext}",
        "${Session.user}",
        "${contact.name?string[\"x\"]}",
        "${contact.name?url(\"UTF-8\")}"
      })
  void whatIsNotOnTheListCannotBeSavedNorRendered(String attempt) {
    var parts = new TemplateParts("Subject", attempt, "text");

    assertThat(MailTemplate.check(parts)).isNotEmpty();
    assertThat(MailTemplate.render(parts, Map.of(), Map.of())).isInstanceOf(NotRendered.class);
    assertThat(MailTemplate.check(new TemplateParts(attempt, "", "text"))).isNotEmpty();
    assertThat(MailTemplate.check(new TemplateParts("Subject", "", attempt))).isNotEmpty();
  }

  @Test
  void deepNestingIsRefusedBeforeItExhaustsTheStack() {
    var brackets = "${" + "(".repeat(30_000) + "contact.name" + ")".repeat(30_000) + "}";
    var negations = "<#if " + "!".repeat(400) + "contact.name??>a</#if>";
    var questions = "<#if contact.name??>".repeat(1_000) + "</#if>".repeat(1_000);
    var lists =
        "<#list quote.lines as a><#list quote.lines as b><#list quote.lines as c>x"
            + "</#list></#list></#list>";

    for (var source : new String[] {brackets, negations, questions, lists}) {
      assertThat(MailTemplate.check(new TemplateParts("Subject", source, "text"))).isNotEmpty();
    }
  }

  @Test
  void aSourceOverItsLimitIsRefused() {
    var long64 = "a".repeat(65_537);

    assertThat(MailTemplate.check(new TemplateParts("S", long64, "text")))
        .extracting(TemplateProblem::sentence)
        .containsExactly("Shorten this to 65536 characters at most");
  }

  @Test
  void whatTheOwnParserAcceptsFreeMarkerSeesAsTheSameFewElements() {
    assertThat(TenantTemplate.check(Part.HTML, "<#assign x=1>a")).hasSize(1);
    assertThat(TenantTemplate.check(Part.HTML, "<#if true><#setting locale='de'></#if>"))
        .hasSize(1);
    assertThat(TenantTemplate.check(Part.HTML, "a <#-- b --> c")).hasSize(1);
    assertThat(TenantTemplate.check(Part.HTML, "<#if true>a<#else>${x}</#if>")).isEmpty();
  }
}
