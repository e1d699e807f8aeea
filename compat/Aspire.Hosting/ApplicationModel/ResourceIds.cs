using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A running resource's id is its name and a random suffix, as the real orchestrator's is.</summary>
internal static class ResourceIds
{
    private static readonly ConditionalWeakTable<IResource, string> Suffixes = [];

    public static string Suffix(IResource resource) => Suffixes.GetValue(resource, _ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", 8));

    public static string Id(IResource resource) => $"{resource.Name}-{Suffix(resource)}";
}
