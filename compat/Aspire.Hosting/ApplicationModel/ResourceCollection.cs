using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

internal sealed class ResourceCollection : Collection<IResource>, IResourceCollection
{
    protected override void InsertItem(int index, IResource item)
    {
        if (this.Any(existing => string.Equals(existing.Name, item.Name, StringComparison.OrdinalIgnoreCase)))
            throw new DistributedApplicationException($"Cannot add resource of type '{item.GetType()}' with name '{item.Name}' because resource of type '{this.First(existing => string.Equals(existing.Name, item.Name, StringComparison.OrdinalIgnoreCase)).GetType()}' with that name already exists. Resource names are case-insensitive.");

        base.InsertItem(index, item);
    }
}
