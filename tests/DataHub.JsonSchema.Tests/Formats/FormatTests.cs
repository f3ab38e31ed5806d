using System.Text.Json;

namespace DataHub.JsonSchema.Tests.Formats;

public sealed class FormatTests
{
    [Theory]
    [InlineData("date", "2024-02-29", "2023-02-29")]
    [InlineData("date", "1963-06-19", "1963-6-19")]
    [InlineData("date", "2020-12-31", "2020-1২-31")]
    [InlineData("time", "23:59:60Z", "22:59:60Z")]
    [InlineData("time", "01:29:60+01:30", "01:29:60-01:30")]
    [InlineData("time", "08:30:06.283185z", "08:30:06")]
    [InlineData("time", "08:30:06+00:20", "08:30:06+24:00")]
    [InlineData("date-time", "1998-12-31T23:59:60Z", "1998-12-31T23:58:60Z")]
    [InlineData("date-time", "1990-12-31T15:59:59.5-08:00", "1990-12-31 15:59:59Z")]
    [InlineData("date-time", "1937-01-01t12:00:27.87+00:20", "2013-350T01:01:01Z")]
    [InlineData("duration", "P4DT12H30M5S", "P1D2H")]
    [InlineData("duration", "P4W", "P1Y2W")]
    [InlineData("duration", "PT36H", "PT")]
    [InlineData("duration", "P1Y2M", "P")]
    [InlineData("email", "te.s~t@example.com", ".test@example.com")]
    [InlineData("email", "\"joe bloggs\"@example.com", "joe bloggs@example.com")]
    [InlineData("email", "joe@[127.0.0.1]", "joe@[127.0.0.300]")]
    [InlineData("email", "joe@[IPv6:::1]", "joe@")]
    [InlineData("idn-email", "实例@实例.测试", "2962")]
    [InlineData("hostname", "xn--4gbwdl.xn--wgbh1c", "-a-host-name")]
    [InlineData("hostname", "a.vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv", "a.vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv")]
    [InlineData("hostname", "host123", "not_a_host")]
    [InlineData("hostname", "www.example.com", "www..example.com")]
    [InlineData("hostname", "xn--bcher-kva", "xn--X")]
    [InlineData("idn-hostname", "实例.测试", "〮한국")]
    [InlineData("idn-hostname", "l·l", "a·l")]
    [InlineData("idn-hostname", "α͵β", "α͵S")]
    [InlineData("idn-hostname", "א׳ב", "A׳ב")]
    [InlineData("idn-hostname", "・ぁ", "def・abc")]
    [InlineData("idn-hostname", "ب٠ب", "ب٠۰ب")]
    [InlineData("idn-hostname", "क्‍ष", "क‍ष")]
    [InlineData("idn-hostname", "بي‌بي", "a‌b")]
    [InlineData("idn-hostname", "a。b", "。")]
    [InlineData("ipv4", "192.168.0.1", "192.168.0.01")]
    [InlineData("ipv4", "255.255.255.255", "256.0.0.0")]
    [InlineData("ipv6", "::ffff:192.168.0.1", "1:2:3:4:5:6:7:8:9")]
    [InlineData("ipv6", "1::d6:192.168.0.1", "1::2::3")]
    [InlineData("ipv6", "::", "fe80::a%eth1")]
    [InlineData("ipv6", "1:2:3:4:5:6:7::", ":2:3:4:5:6:7:8")]
    [InlineData("ipv6", "1:2:3:4:5:6:7:8", "12345::")]
    [InlineData("uri", "http://foo.bar/?baz=qux#quux", "//foo.bar/?baz")]
    [InlineData("uri", "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "http:// shouldfail.com")]
    [InlineData("uri", "http://[::1]:80/%20", "http://[::1/%2")]
    [InlineData("uri", "ldap://[2001:db8::7]/c=GB?objectClass?one", "1http://x")]
    [InlineData("uri-reference", "#frag", "#frag\\ment")]
    [InlineData("uri-reference", "/abc", "\\\\WINDOWS\\fileshare")]
    [InlineData("iri", "http://ƒøø.ßår/?∂éœ=πîx#πîüx", "/abc")]
    [InlineData("iri-reference", "/âππ", "#ƒräg\\mênt")]
    [InlineData("uri-template", "http://example.com/{term:1}/{+a,b*}", "http://example.com/{term:1}/{term")]
    [InlineData("uri-template", "{?q.x,lang}", "{a..b}")]
    [InlineData("uuid", "2EB8AA08-AA98-11EA-B4AA-73B441D16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638")]
    [InlineData("uuid", "98d80576-482e-427f-8434-7f86890ab222", "2eb8aa08aa9811eab4aa73b441d16380----")]
    [InlineData("json-pointer", "/foo/bar~0/baz~1/%a", "/foo/bar~")]
    [InlineData("json-pointer", "", "a")]
    [InlineData("relative-json-pointer", "0/foo/bar", "01/a")]
    [InlineData("relative-json-pointer", "120#", "+1/foo")]
    [InlineData("regex", "([abc])+\\s+$", "^(abc]")]
    public void Format_is_the_specifications(string format, string valid, string invalid)
    {
        var schema = $$"""{"format":"{{format}}"}""";
        var options = new SchemaOptions { AssertFormats = true };

        Assert.True(Json.IsValid(schema, JsonSerializer.Serialize(valid), options), valid);
        Assert.False(Json.IsValid(schema, JsonSerializer.Serialize(invalid), options), invalid);
        Assert.True(Json.IsValid(schema, JsonSerializer.Serialize(invalid)), "an annotation by default");
        Assert.True(Json.IsValid(schema, "1", options));
    }
}
