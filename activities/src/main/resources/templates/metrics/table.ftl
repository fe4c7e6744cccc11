<#list rows as row>
- ${row.label}: ${row.value}<#if row.change?has_content>, ${row.change}</#if><#if row.since?has_content> ${row.since}</#if>
</#list>
${asOf}
