using System.Diagnostics.CodeAnalysis;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>The kinds of types that options have: scalars, lists, maps, and groups, which are classes of options themselves.</summary>
internal static class OptionTypes
{
    private static readonly Type[] Lists = [typeof(List<>), typeof(IList<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>)];
    private static readonly Type[] Maps = [typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>A class of options: it can be made without arguments.</summary>
    public static bool IsGroup(Type type) =>
        type.IsClass && !type.IsArray && type != typeof(string) && !IsOf(type, Lists) && !IsOf(type, Maps) && type.GetConstructor(Type.EmptyTypes) is not null;

    public static bool IsList(Type type, [NotNullWhen(true)] out Type? item)
    {
        item = type.IsArray ? type.GetElementType() : IsOf(type, Lists) ? type.GenericTypeArguments[0] : null;
        return item is not null;
    }

    /// <summary>A map from text.</summary>
    public static bool IsMap(Type type, [NotNullWhen(true)] out Type? value)
    {
        value = IsOf(type, Maps) && type.GenericTypeArguments[0] == typeof(string) ? type.GenericTypeArguments[1] : null;
        return value is not null;
    }

    private static bool IsOf(Type type, Type[] definitions) => type.IsGenericType && definitions.Contains(type.GetGenericTypeDefinition());
}
