using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Versions;

/// <summary>Every model that differs from a model in one thing, found by what the model is made of: what is added to the language is changed here too.</summary>
internal static class ModelMutations
{
    /// <summary>Each mutation with where it was made.</summary>
    public static IEnumerable<(string Where, object Mutated)> Of(object model) => Of(model, model.GetType(), "");

    private static IEnumerable<(string Where, object Mutated)> Of(object value, Type declared, string where)
    {
        switch (value)
        {
            case string text:
                yield return (where, text + "x");
                yield break;
            case bool yes:
                yield return (where, !yes);
                yield break;
            case int number:
                yield return (where, number + 1);
                yield break;
            case decimal number:
                yield return (where, number + 1);
                yield break;
            case Enum word:
                var words = Enum.GetValues(word.GetType());
                yield return (where, words.GetValue((Array.IndexOf(words, word) + 1) % words.Length)!);
                yield break;
            case LocalDate date:
                yield return (where, date.PlusDays(1));
                yield break;
            case LocalTime time:
                yield return (where, time.PlusHours(1));
                yield break;
            case Duration duration:
                yield return (where, duration + Duration.FromMinutes(1));
                yield break;
            case DateTimeZone:
                yield return (where, DateTimeZoneProviders.Tzdb["Asia/Seoul"]);
                yield break;
            case IList items when value.GetType().Name.StartsWith("ImmutableArray", StringComparison.Ordinal):
                foreach (var mutated in OfList(items, value.GetType().GetGenericArguments()[0], where)) yield return mutated;
                yield break;
            case ITuple:
                foreach (var field in value.GetType().GetFields())
                {
                    foreach (var (at, mutated) in Of(field.GetValue(value)!, field.FieldType, $"{where}.{field.Name}"))
                    {
                        var copy = RuntimeHelpers.GetObjectValue(value);
                        field.SetValue(copy, mutated);
                        yield return (at, copy);
                    }
                }

                yield break;
            default:
                foreach (var mutated in OfRecord(value, where)) yield return mutated;
                yield break;
        }
    }

    private static IEnumerable<(string Where, object Mutated)> OfRecord(object record, string where)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.PropertyType != typeof(Place)))
        {
            var at = $"{where}.{property.Name}";
            if (IsTold(record, property) || property.GetValue(record) is not { } value) continue;
            if (new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable) yield return ($"{at}=null", With(record, property, null));
            foreach (var (deeper, mutated) in Of(value, property.PropertyType, at)) yield return (deeper, With(record, property, mutated));
        }
    }

    /// <summary>What says nothing of its own: whether a name is a moment's follows from the name, and the name of an own unit belongs to own units.</summary>
    private static bool IsTold(object record, PropertyInfo property) => (record, property.Name) switch
    {
        (Anchor.Set, nameof(Anchor.Set.IsMoment)) => true,
        (Unit { Kind: UnitKind.Own }, nameof(Unit.Kind)) => true,
        _ => false,
    };

    private static object With(object record, PropertyInfo property, object? value)
    {
        var clone = record.GetType().GetMethod("<Clone>$")?.Invoke(record, null) ?? RuntimeHelpers.GetObjectValue(record);
        property.SetValue(clone, value);
        return clone;
    }

    private static IEnumerable<(string Where, object Mutated)> OfList(IList items, Type of, string where)
    {
        var all = items.Cast<object>().ToList();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var (at, mutated) in Of(all[i], of, $"{where}[{i}]")) yield return (at, ArrayOf([.. all[..i], mutated, .. all[(i + 1)..]], of));
        }

        if (all.Count > 0) yield return ($"{where} without the last", ArrayOf(all[..^1], of));
        if (all.Count > 1 && !where.EndsWith(".Matches", StringComparison.Ordinal)) yield return ($"{where} in another order", ArrayOf([all[^1], .. all[..^1]], of));
    }

    private static object ArrayOf(List<object> items, Type of)
    {
        var array = Array.CreateInstance(of, items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
        return typeof(ImmutableCollectionsMarshalOf<>).MakeGenericType(of).GetMethod("From")!.Invoke(null, [array])!;
    }

    private static class ImmutableCollectionsMarshalOf<T>
    {
        public static ImmutableArray<T> From(T[] items) => [.. items];
    }
}
