using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Frames;

/// <summary>The key that a form carries so that a double click does nothing twice.</summary>
internal static class FormKey
{
    private const int Longest = 200;

    /// <summary>The key; null when the form carries none.</summary>
    public static string? Of(IFormCollection form) => form["key"].ToString() is { Length: > 0 and <= Longest } key ? $"form:{key}" : null;
}
