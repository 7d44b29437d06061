namespace DischargeFlow.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="HasMore">Whether another follows.</param>
public sealed record ListJson<T>(IReadOnlyList<T> Items, int Page, bool HasMore);
