Hello ${contact.firstName!contact.name},

I know how full a week can get, so here is your quote in one glance<#if quote.title?has_content>: ${quote.title}</#if>, for a total of ${quote.total}.

${metrics}

Would it help to go through it together? Reply with a time that suits you, and I will call. And if the decision is made already, you can accept online in a minute.

${button}

Kind regards,
${seller.name}
${seller.company}
<#if seller.phone?has_content>
${seller.phone}
</#if>
