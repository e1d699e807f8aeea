namespace Amazon.ECS.Model;

/// <summary>The KeyValuePair structure of Amazon Elastic Container Service.</summary>
public partial class KeyValuePair
{
    public string Name { get; set; }

    public string Value { get; set; }
}
