<p>Hello ${contact.firstName!contact.name},</p>
<p>a short note before it slips by: quote <span style="white-space:nowrap;">${quote.number}</span> for <strong>${quote.total}</strong> is valid until <strong>${quote.validUntil}</strong>. Until then the prices in it are yours.</p>
${metrics}
<p>If you need more time, or the plan has changed, just reply. A word is enough, and I will see what I can do.</p>
${button}
<p>Thank you for considering us,<br>${seller.name}<br>${seller.company}<#if seller.phone?has_content><br>${seller.phone}</#if></p>
