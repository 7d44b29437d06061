using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Access;

/// <summary>What people are called whom histories and the audit name by their account.</summary>
public sealed class PeopleNames(IStore store, IServiceProvider services)
{
    private const string Demo = "demo ";

    /// <summary>The person's name; what was written where there is no such account any more, or a program did it.</summary>
    /// <param name="who">As it was written: a mail address, <c>key NAME</c>, <c>demo NAME</c>.</param>
    /// <param name="language">The language of who reads it; people of a demonstration have a name in each.</param>
    public string Of(string who, Language language) =>
        who.StartsWith(Demo, StringComparison.Ordinal) && services.GetService<IDemoPeople>()?.People.FirstOrDefault(p => p.Id == who[Demo.Length..]) is { } person ? person.Name.In(language)
        : who.Contains('@', StringComparison.Ordinal) && store.Read(s => s.FindAccountByMail(who)) is { } account ? account.Name
        : who;
}
