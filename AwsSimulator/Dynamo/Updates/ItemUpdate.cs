using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>Applies an update: every value is taken from the item as it was before, every index of a list means the list as it was.</summary>
internal static class ItemUpdate
{
    /// <summary>The item's attributes after the update.</summary>
    /// <exception cref="AwsException">The update cannot be applied to this item.</exception>
    public static IReadOnlyDictionary<string, AttributeValue> Apply(IReadOnlyDictionary<string, AttributeValue> item, IReadOnlyList<UpdateAction> actions)
    {
        try
        {
            var tree = new EditTree();
            foreach (var action in actions)
                tree.Add(action.Path, Edit(action, item));
            return tree.ApplyToMembers(item);
        }
        catch (UpdateException error)
        {
            throw DynamoErrors.Validation(error.Message);
        }
        catch (NumberRangeException error)
        {
            throw DynamoErrors.Validation(error.Message);
        }
    }

    private static Func<AttributeValue?, AttributeValue?> Edit(UpdateAction action, IReadOnlyDictionary<string, AttributeValue> item)
    {
        if (action.Operand is null)
            return _ => null;

        var value = action.Operand.Of(item) ?? throw new UpdateException("The provided expression refers to an attribute that does not exist in the item");
        return action.Section switch
        {
            "ADD" => old => Sets.Add(old, value),
            "DELETE" => old => Sets.Remove(old, value),
            _ => _ => value,
        };
    }
}
