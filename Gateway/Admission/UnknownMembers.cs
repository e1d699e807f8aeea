using System.Text.Json;
using System.Text.Json.Serialization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Names what a request from the bus has and <see cref="TestRequested"/> has not. The broker takes any JSON; to pass over a misspelt <c>dry_run</c> would start a real load.</summary>
internal static class UnknownMembers
{
    private const int LongestName = 60;
    private const int MostNamed = 20;

    private static readonly string Known = string.Join(
        ", ",
        typeof(TestRequested).GetProperties()
            .Where(property => !property.IsDefined(typeof(JsonExtensionDataAttribute), inherit: false))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)));

    public static IEnumerable<RequestProblem> Problems(TestRequested request)
    {
        if (request.UnknownMembers is not { Count: > 0 } unknown)
            yield break;

        var names = unknown.Select(member => member.Key).Take(MostNamed).Select(name => $"'{(name.Length <= LongestName ? name : name[..LongestName] + "…")}'");
        yield return new RequestProblem(ProblemCodes.RequestInvalid, $"TestRequested has no {string.Join(", ", names)}{(unknown.Count > MostNamed ? " and more" : "")}. Its members, in this spelling: {Known}.");
    }
}
