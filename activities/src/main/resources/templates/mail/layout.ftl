${contentText}
<#if button??>

${button.text?trim}
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
