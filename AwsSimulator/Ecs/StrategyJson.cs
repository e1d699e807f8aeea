using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A capacity provider strategy, read and written.</summary>
internal static class StrategyJson
{
    private const int MostProviders = 20;
    private const int MostWeight = 1000;
    private const int MostBase = 100_000;
    private static readonly string[] Providers = [TaskRequest.Fargate, CapacityProviderItem.Spot];

    /// <summary>The strategy of a request; null where it has none.</summary>
    /// <exception cref="AwsException">It names an unknown provider or breaks a limit.</exception>
    public static IReadOnlyList<CapacityProviderItem>? Read(AwsRequest request)
    {
        if (request.Body["capacityProviderStrategy"] is null)
            return null;

        var items = request.Objects("capacityProviderStrategy")
            .Select(item => new CapacityProviderItem(item.Text("capacityProvider") ?? "", item.Integer("weight") ?? 0, item.Integer("base") ?? 0))
            .ToList();
        foreach (var item in items)
            Check(item);

        if (items.Count > MostProviders)
            throw AwsException.InvalidParameter($"A capacity provider strategy can contain a maximum of {MostProviders} capacity providers.");
        if (items.Select(item => item.Provider).Distinct(StringComparer.Ordinal).Count() < items.Count)
            throw AwsException.InvalidParameter("The specified capacity provider strategy cannot contain duplicate capacity providers.");
        if (items.Count(item => item.Base > 0) > 1)
            throw AwsException.InvalidParameter("Only one capacity provider in a capacity provider strategy can have a base defined.");
        if (items.Count > 0 && items.TrueForAll(item => item.Weight == 0))
            throw AwsException.InvalidParameter("The specified capacity provider strategy must contain at least one capacity provider with a weight greater than 0.");
        return items;
    }

    public static JsonArray Of(IReadOnlyList<CapacityProviderItem> items) => Json.Array(items.Select(item => new JsonObject
    {
        ["base"] = item.Base,
        ["capacityProvider"] = item.Provider,
        ["weight"] = item.Weight,
    }));

    private static void Check(CapacityProviderItem item)
    {
        if (!Providers.Contains(item.Provider, StringComparer.Ordinal))
            throw AwsException.InvalidParameter(
                "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.");
        if (item.Weight is < 0 or > MostWeight || item.Base is < 0 or > MostBase)
            throw AwsException.InvalidParameter($"A capacity provider's weight must be between 0 and {MostWeight} and its base between 0 and {MostBase}.");
    }
}
