using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestrator;

/// <summary>The order in which resources stop: those that wait for others first, those that others need last.</summary>
internal static class StopOrder
{
    public static IReadOnlyList<IReadOnlyList<IResource>> Of(IReadOnlyCollection<IResource> resources)
    {
        var dependents = resources.ToDictionary(
            resource => resource,
            resource => resources.Where(other => other.Annotations.OfType<WaitAnnotation>().Any(wait => ReferenceEquals(wait.Resource, resource))).ToArray());
        var last = resources.Select(Rank).DefaultIfEmpty().Max();

        return [.. resources.GroupBy(resource => IsHidden(resource) ? last : Rank(resource)).OrderBy(group => group.Key).Select(group => group.ToArray())];

        int Rank(IResource resource) => dependents[resource].Select(dependent => Rank(dependent) + 1).DefaultIfEmpty().Max();
    }

    // The dashboard goes last: it receives what the others say at their end.
    private static bool IsHidden(IResource resource) => resource.Name == Dashboard.DashboardSettings.ResourceName;
}
