using System.Text.RegularExpressions;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.ToDos;

/// <summary>What a dead letter's reply means for people, and what to do about it. Codes are those of RFC 5321 and RFC 3463.</summary>
/// <param name="Why">What happened.</param>
/// <param name="WhatToDo">What helps.</param>
public sealed partial record RefusalAdvice(Bilingual Why, Bilingual WhatToDo)
{
    /// <summary>The advice for a delivery.</summary>
    public static RefusalAdvice Of(Delivery delivery)
    {
        if (delivery.Address.Length == 0) return new(ToDoTexts.NoAddress, ToDoTexts.NoAddressAdvice);
        var code = EnhancedCode().Match(delivery.Reply).Value;
        var basic = BasicCode().Match(delivery.Reply).Value;
        return (code, basic) switch
        {
            ("5.2.2", _) or ("", "552") => new(ToDoTexts.Full, ToDoTexts.FullAdvice),
            ("5.1.1" or "5.1.2" or "5.1.3" or "5.1.10" or "5.2.1", _) => new(ToDoTexts.Unknown, ToDoTexts.UnknownAdvice),
            ({ Length: > 0 }, _) when code.StartsWith("5.7.", StringComparison.Ordinal) => new(ToDoTexts.Policy, ToDoTexts.PolicyAdvice),
            ("", "550" or "551" or "553") => new(ToDoTexts.Unknown, ToDoTexts.UnknownAdvice),
            ("", "554") => new(ToDoTexts.Policy, ToDoTexts.PolicyAdvice),
            _ => new(ToDoTexts.Other, ToDoTexts.OtherAdvice),
        };
    }

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnhancedCode();

    [GeneratedRegex(@"\b5[05]\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex BasicCode();
}
