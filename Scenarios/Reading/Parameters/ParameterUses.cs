using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>Finds every place where a file uses a parameter.</summary>
internal static class ParameterUses
{
    public static List<ParameterUse> Of(Node node, ErrorList errors)
    {
        List<ParameterUse> uses = [];
        Collect(node, uses, errors);
        return uses;
    }

    // It would be taken as it stands, and name what there is not.
    private static void RefuseInKey(MapEntry entry, ErrorList errors)
    {
        if (!ParameterText.HasMarks(entry.Key))
            return;

        errors.Add(entry.Position, "a parameter can not stand in a key; write the key out.");
        errors.SayNoMoreOf(entry.Position);
    }

    private static void Collect(Node node, List<ParameterUse> uses, ErrorList errors)
    {
        switch (node)
        {
            case ListNode list:
                foreach (var item in list.Items)
                    Collect(item, uses, errors);
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    RefuseInKey(entry, errors);
                    Collect(entry.Value, uses, errors);
                }

                break;
            case ScalarNode scalar when ParameterText.HasMarks(scalar.Text):
                var parts = ParameterText.Parse(scalar.Text, out var problem);
                uses.AddRange(parts.Where(part => part.Name is not null).Select(part => new ParameterUse(part.Name!, part.Default, scalar.Position)));
                if (problem is not null)
                    errors.Add(scalar.Position, problem);
                break;
        }
    }
}
