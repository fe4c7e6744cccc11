${contentText}
<#if button??>

${button.label}:
${button.url}
</#if>

--
<#list footerLines as line>
${line}
</#list>
<#if unsubscribeUrl??>

${words.why}
${words.unsubscribe}:
${unsubscribeUrl}
</#if>
