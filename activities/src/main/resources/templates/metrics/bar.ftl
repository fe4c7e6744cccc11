<#list rows as row>
${row.label}: ${row.value}<#if row.change?has_content>, ${row.change}</#if><#if row.since?has_content> ${row.since}</#if>
<#if row.range?has_content>
${row.range}
</#if>
</#list>
${asOf}
