namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>The application's settings (environment, command line) as nodes, so that they are read as strictly as a file is.</summary>
internal static class SettingNodes
{
    public static Node Of(IConfigurationSection section)
    {
        var place = new Place(section.Path);
        List<MapEntry> entries = [.. section.GetChildren().Select(child => new MapEntry(child.Key, new Place(child.Path), Of(child)))];
        return entries.Count == 0 && section.Value is { } value ? new ScalarNode(place, value, Plain: true) : new MapNode(place, entries);
    }

    /// <summary>The items of a list that settings spell as a map from index to item.</summary>
    public static IReadOnlyList<Node>? AsItems(MapNode map) =>
        map.Place.IsSetting && map.Entries.All(entry => int.TryParse(entry.Key, out _))
            ? [.. map.Entries.OrderBy(entry => int.Parse(entry.Key)).Select(entry => entry.Value)]
            : null;
}
