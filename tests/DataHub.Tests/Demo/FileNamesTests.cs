using DataHub.Local.Demo.Output;

namespace DataHub.Tests.Demo;

public class FileNamesTests
{
    [Fact]
    public void Names_begin_with_beijings_time_so_that_they_sort() =>
        Assert.Equal("20250409-0005", FileNames.Time(new DateTimeOffset(2025, 4, 8, 16, 5, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("请于24:00前报送", "请于24：00前报送")]
    [InlineData("a/b\\c?", "a／b＼c？")]
    [InlineData("two\nlines", "two lines")]
    public void What_file_systems_do_not_take_is_put_otherwise(string name, string safe) => Assert.Equal(safe, FileNames.Safe(name));

    [Fact]
    public void Long_subjects_are_cut() => Assert.Equal(80, FileNames.Short(new string('长', 200)).Length);
}
