using System.Reflection;
using System.Runtime.CompilerServices;

namespace LoadPlatform.Contracts.Tests;

/// <summary>What a contract may be: data in the contracts' namespace.</summary>
internal static class Shape
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What is wrong with a type.</summary>
    public static IEnumerable<string> Violations(Type type)
    {
        const string Home = "LoadPlatform.Contracts";
        if (type.Namespace != Home && type.Namespace?.StartsWith(Home + ".", StringComparison.Ordinal) != true)
            yield return $"{type.FullName} is not in {Home}.";
        if (type.IsEnum)
            yield break;
        if (!type.IsSealed)
            yield return $"{type.Name} is not sealed.";
        foreach (var method in type.GetMethods(Own).Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute))))
            yield return $"{type.Name}.{method.Name} is behaviour.";
    }
}
