namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Decides which capacity provider the next task goes to.</summary>
internal static class CapacityProviderStrategy
{
    /// <summary>The base first, then whoever is furthest behind its weight. Null where there is no strategy.</summary>
    /// <param name="items">The strategy; at least one weight is above 0 where it is not empty.</param>
    /// <param name="tasksOf">How many tasks a provider has already.</param>
    public static string? Next(IReadOnlyList<CapacityProviderItem> items, Func<string, int> tasksOf)
    {
        if (items.Count == 0)
            return null;

        var next = items.FirstOrDefault(item => tasksOf(item.Provider) < item.Base)
            ?? items.Where(item => item.Weight > 0).MinBy(item => (double)(tasksOf(item.Provider) - item.Base + 1) / item.Weight);
        return next?.Provider;
    }
}
